// How a text is set, learned from all its lines.
#pragma once

#include "formats/src/pdf/pdf_lines.h"

#include <vector>

namespace adref::formats {

// In font sizes, or shares of one.
inline constexpr double kOtherSize = 0.08;  // letters that differ by more are of another size
inline constexpr double kIndented = 0.7;    // a line that starts so far in is set in

struct PdfHabits {
    // Between the lines of one paragraph, in font sizes: the smallest that is not rare.
    double distance = 1.2;
    // How far the first lines of paragraphs are set in; 0 where that is no habit.
    double indentation = 0;
    // Most lines end where the frame does.
    bool justified = false;
};

PdfHabits pdf_habits(const std::vector<PdfLine>& lines);

}  // namespace adref::formats
