<?php
// php wikidiff2.php OLD NEW: MediaWiki's engine on two files.
echo wikidiff2_inline_json_diff(file_get_contents($argv[1]), file_get_contents($argv[2]), 2);
