#ifndef CROSSFOOT_CPOPPLERWORDS_H
#define CROSSFOOT_CPOPPLERWORDS_H
// The word list that only poppler's C++ interface has. Debian: libpoppler-cpp-dev
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct crossfoot_document crossfoot_document;

// Why there is no document, or no words.
typedef enum {
  CROSSFOOT_OK = 0,
  CROSSFOOT_DAMAGED = 1,
  CROSSFOOT_ENCRYPTED = 2,
  CROSSFOOT_NO_PAGE = 3,
  // It took more memory or work than a page can be worth.
  CROSSFOOT_EXCESSIVE = 4
} crossfoot_outcome;

// One character of a word; points, origin top left, y down.
typedef struct {
  double left, top, right, bottom;
  double font_size;
  // U+FFFD where poppler has no text for what is drawn.
  uint32_t scalar;
  // An index into the page's font names, or -1.
  int32_t font;
  // Quarter turns clockwise.
  uint8_t rotation;
  // Whether its word begins here, and whether white space comes behind it.
  bool starts_word, has_space_after;
} crossfoot_glyph;

typedef struct {
  double width, height;
  crossfoot_glyph *glyphs;
  size_t glyph_count;
  // Zero-terminated, in no particular encoding.
  char **font_names;
  size_t font_count;
} crossfoot_page;

// Opens a PDF in memory; the bytes are copied. A document is used by one thread at a time.
crossfoot_outcome crossfoot_document_open(
    const char *bytes, size_t count, crossfoot_document **document);
void crossfoot_document_close(crossfoot_document *document);
int crossfoot_document_page_count(const crossfoot_document *document);

// Reads a page by its index from 0; whatever comes back is to be freed. Looking for the names of its
// fonts takes longer than reading it; without them a page has none.
crossfoot_outcome crossfoot_page_read(
    crossfoot_document *document, int index, int with_font_names, crossfoot_page *page);
void crossfoot_page_free(crossfoot_page *page);

// Makes what this thread is reading end as excessive, soon.
void crossfoot_reading_stop(void);

// Sends what poppler says by itself, not through the library it was opened by, to nobody.
void crossfoot_silence(void);

#ifdef __cplusplus
}
#endif
#endif
