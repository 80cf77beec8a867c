// Keeps a monstrous font size from spoiling a font for the rest of the process.
//
// Where FreeType refuses a size, cairo puts the font's face into an error state for good, and poppler
// keeps the faces of the system's fonts for all documents: after one such page no page with that font
// can be drawn, whatever document it is of. Poppler sets every size by this one call; a program's own
// definition goes before the library's.

#include <cmath>
#include <dlfcn.h>

namespace {

// As cairo has it.
struct Matrix {
  double xx, yx, xy, yy, x0, y0;
};

// FreeType knows sizes up to 65535 pixels. No page is so large.
constexpr double mostPixels = 16'384;

bool isMonstrous(const Matrix &font, const Matrix &page) {
  const double entries[] = {
      font.xx * page.xx + font.yx * page.xy, font.xx * page.yx + font.yx * page.yy,
      font.xy * page.xx + font.yy * page.xy, font.xy * page.yx + font.yy * page.yy};
  for (const double entry : entries) {
    // Nor is what is no number.
    if (!(std::fabs(entry) <= mostPixels)) return true;
  }
  return false;
}

}  // namespace

extern "C" void cairo_get_matrix(void *context, Matrix *matrix);

extern "C" void cairo_set_font_matrix(void *context, const Matrix *matrix) {
  using SetFontMatrix = void (*)(void *, const Matrix *);
  static const auto set =
      reinterpret_cast<SetFontMatrix>(dlsym(RTLD_NEXT, "cairo_set_font_matrix"));
  Matrix page;
  cairo_get_matrix(context, &page);
  // Of size 0 nothing is drawn, and nothing fails.
  static const Matrix nothing = {0, 0, 0, 0, 0, 0};
  if (set) set(context, isMonstrous(*matrix, page) ? &nothing : matrix);
}
