// The Spanish of drafting language. The first sense of a phrase counts; the longest
// phrase wins.
#include "track/src/instruction_lexicon_rows.h"

namespace adref::track {
namespace {

constexpr LexiconRow kRows[] = {
    {Sense::noise, 0,
     "el, la, los, las, lo, un, una, proponemos, propone, se propone, se, debe, debera, deberia, deberian, "
     "ser, es, son, sera, nosotros, "
     "que, favor de, por favor, nuestra, tambien, luego, actual, su, sus, todo, sugiere, deben, deberan, "
     "pongase, poner, ponganse, dos, en dos, cabe, queda, quede"},
    {Sense::insert, 0,
     "insertese, insertense, insertar, inserte, inserta, inserten, insertado, insertada, anadase, anadanse, "
     "anadir, anada, anade, anadan, agregar, agreguese, agreguense, "
     "agregue, agrega, incluyase, incluir, incorporar, incorporese, anadido, introduzcase, intercalese, "
     "intercalar, insercion de, inclusion de, anadirse, insertarse, agregarse, incluirse"},
    {Sense::erase, 0,
     "suprimase, suprimanse, suprimir, suprima, suprime, supriman, suprimido, suprimida, eliminese, "
     "eliminense, eliminar, elimine, elimina, borrar, borrese, "
     "tachar, tachese, omitir, omitase, quitar, supresion de, retirar, suprimirse, eliminarse"},
    {Sense::replace, 0,
     "sustituyase, sustituyanse, sustituir, sustituya, sustituye, sustituyan, sustituido, reemplacese, "
     "reemplacense, reemplazar, reemplace, reemplaza, remplazar, "
     "remplacese, sustituirse, sustituirian, reemplazarse"},
    {Sense::change, 0,
     "modifiquese, modificar, modifique, modifica, enmiendese, enmendar, cambiese, cambiar, cambie, "
     "reformular, reformulese, redactese, redactar, cambia"},
    {Sense::move, 0,
     "trasladese, trasladense, trasladar, traslade, traslada, muevase, mover, desplacese, desplazar, pasar, "
     "coloquese, colocar, mueva, trasladarse"},
    {Sense::merge, 0,
     "fusionense, fusionese, fusionar, fusione, fusionen, combinense, combinar, unir, refundir, refundanse, "
     "combinese"},
    {Sense::split, 0, "dividase, dividir, divida, separar, separese, divide"},
    {Sense::renumber, 0,
     "renumerese, renumerense, renumerar, renumere, pasa a ser, pasara a ser, pasan a ser, renumeracion de"},
    {Sense::bracket, 0,
     "pongase entre corchetes, ponganse entre corchetes, poner entre corchetes, coloquese entre corchetes, "
     "colocar entre corchetes, entre corchetes, ponga entre corchetes, pongan entre corchetes"},
    {Sense::align, 0, "alinear, armonizar, armonicese, alinearse"},
    {Sense::support, 0, "apoyar, apoyamos, apoya, respaldar, respaldamos, aceptar, aceptamos, apoyese"},
    {Sense::oppose, 0,
     "oponerse a, oponerse al, nos oponemos a, nos oponemos al, se opone a, se opone al, rechazar, "
     "rechazamos, no podemos aceptar, no puede aceptar, no apoyamos, "
     "no podemos apoyar, no apoya, rechaza"},
    {Sense::reserve, 0,
     "reservar, reserva sobre, reservar la posicion sobre, reservamos nuestra posicion sobre, reserva su "
     "posicion sobre, formular una reserva sobre, reservamos, "
     "reservarse la posicion sobre, nos reservamos nuestra posicion sobre, reserva, nos reservamos la "
     "posicion sobre"},
    {Sense::retain, 0,
     "mantener, mantengase, conservar, conservese, retener, mantenga, mantenemos, dejar, sin cambios en, "
     "restablecer"},
    {Sense::read, 0,
     "debera decir, deberia decir, debe decir, dira, diga, que diga, que dira, con el siguiente texto, por "
     "el siguiente texto, por el texto siguiente, con el texto siguiente, lease, "
     "quedara redactado como sigue, quede redactado como sigue, redactado como sigue, que diga lo siguiente, "
     "diga lo siguiente, debera decir lo siguiente, deberia decir lo siguiente, "
     "debe decir lo siguiente, dira lo siguiente, cuyo texto sea, cuyo texto sera, debera leerse, deberia "
     "leerse, para que diga, del siguiente tenor, con el tenor siguiente, por lo siguiente, "
     "debe leerse, que diga asi, del tenor siguiente, quedara asi, que rece"},
    {Sense::following, 0,
     "siguiente, siguientes, como sigue, lo siguiente, el siguiente texto, las siguientes palabras, la "
     "siguiente frase, las palabras siguientes, el texto siguiente, una nueva oracion, la siguiente oracion"},
    {Sense::after, 0,
     "despues de, despues del, tras, tras el, a continuacion de, a continuacion del, inmediatamente despues "
     "de, inmediatamente despues del, luego de, despues"},
    {Sense::before, 0,
     "antes de, antes del, delante de, inmediatamente antes de, inmediatamente antes del, delante del, "
     "antes"},
    {Sense::by, 0, "por, con, por las palabras, por la palabra"},
    {Sense::from, 0, "desde, a partir de, a partir de las palabras, desde las palabras"},
    {Sense::to, 0, "a, al, hasta, hasta el, hasta la, hasta las palabras"},
    {Sense::in, 0,
     "en, de, del, en el, en la, sobre, sobre el, de la, de los, de las, dentro de, respecto de, respecto "
     "del"},
    {Sense::as, 0, "como, con el numero"},
    {Sense::between, 0, "entre"},
    {Sense::instead, 0, "en lugar de, en vez de"},
    {Sense::in_its_place, 0, "en su lugar"},
    {Sense::except, 0, "excepto, salvo, con excepcion de, a excepcion de, menos"},
    {Sense::at_start, 0, "al principio, al comienzo, al inicio"},
    {Sense::at_end, 0, "al final"},
    {Sense::so_that, 0, "de modo que, de manera que, a fin de que, de forma que"},
    {Sense::conjunction, 0, "y, e, asi como, y a, pero, y luego"},
    {Sense::words, 0,
     "palabra, palabras, expresion, termino, terminos, frase, texto, locucion, las palabras, la palabra, "
     "pasaje, oracion, fecha"},
    {Sense::fresh, 0, "nuevo, nueva, nuevos, adicional"},
    {Sense::paragraph, 0, "parrafo, parr"},
    {Sense::paragraph, 1, "parrafos"},
    {Sense::subparagraph, 0, "apartado, inciso, subparrafo, letra, literal, punto"},
    {Sense::subparagraph, 1, "apartados, incisos, subparrafos, letras, literales"},
    {Sense::operative_unit, 0, "op"},
    {Sense::preambular_unit, 0, "pp"},
    {Sense::preambular, 0, "preambulo, preambular, el preambulo, del preambulo"},
    {Sense::operative, 0,
     "dispositivo, parte dispositiva, de la parte dispositiva, la parte dispositiva, operativo"},
    {Sense::division, 0, "articulo, art, anexo, seccion, capitulo, parte, objetivo, apendice"},
    {Sense::footnote, 0,
     "nota, nota a pie de pagina, nota de pie de pagina, la nota a pie de pagina, la nota"},
    {Sense::heading, 0, "epigrafe, encabezamiento, encabezado, subtitulo"},
    {Sense::title, 0, "titulo, titulo de la resolucion"},
    {Sense::chapeau, 0,
     "encabezamiento del texto, chapeau, frase introductoria, parte introductoria, texto introductorio"},
    {Sense::line, 0, "linea, renglon"},
    {Sense::line, 1, "lineas, renglones"},
    {Sense::sentence, 0, "oracion"},
    {Sense::sentence_end, 0,
     "el final de la oracion, final de la oracion, el final de la frase, fin de la oracion, el fin de la "
     "oracion"},
    {Sense::sentence_rest, 0,
     "resto de la oracion, resto de la frase, el resto de la oracion, el resto de la frase"},
    {Sense::last, 0, "ultimo, ultima"},
    {Sense::occurrence, 0, "aparicion, mencion, vez"},
    {Sense::every, 0,
     "en todo, a lo largo de, a lo largo del, todas las apariciones, cada vez que aparezca, cada vez que "
     "aparece, cada aparicion, todas las menciones, dondequiera que aparezca, siempre que aparezca, en todos "
     "los casos"},
    {Sense::whole_text, 0,
     "todo el texto, el proyecto, el proyecto de resolucion, todo el documento, el documento"},
    {Sense::with_subparagraphs, 0, "con sus apartados, incluidos sus apartados, en su totalidad"},
    {Sense::without_subparagraphs, 0, "sin sus apartados, pero no sus apartados"},
    {Sense::numbered, 0, "numerado"},
    {Sense::addressed, 0, "en la direccion"},
    {Sense::amendment, 0, "enmienda, la enmienda"},
    {Sense::respectively, 0, "respectivamente"},
    {Sense::associated, 0, "correspondiente"},
    {Sense::singular, 0, "en singular"},
    {Sense::plural_form, 0, "en plural"},
    {Sense::subsequent, 0,
     "en consecuencia, los parrafos siguientes, todos los parrafos siguientes, los parrafos subsiguientes"},
    {Sense::ordinal, 1, "primer, primero, primera"},
    {Sense::ordinal, 2, "segundo, segunda"},
    {Sense::ordinal, 3, "tercer, tercero, tercera"},
    {Sense::ordinal, 4, "cuarto, cuarta"},
    {Sense::ordinal, 5, "quinto, quinta"},
    {Sense::ordinal, 6, "sexto, sexta"},
    {Sense::ordinal, 7, "septimo, septima"},
    {Sense::ordinal, 8, "octavo, octava"},
    {Sense::ordinal, 9, "noveno, novena"},
    {Sense::ordinal, 10, "decimo, decima"},
};

}  // namespace

std::span<const LexiconRow> spanish_rows() {
    return kRows;
}

}  // namespace adref::track
