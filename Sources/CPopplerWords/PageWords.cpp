#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>

#include <climits>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <new>
#include <string>
#include <vector>

#include "AllocationMeter.h"
#include "CPopplerWords.h"

struct crossfoot_document {
  // Poppler reads from them as long as the document lives.
  std::vector<char> bytes;
  std::unique_ptr<poppler::document> document;
};

namespace {

constexpr uint32_t replacement = 0xFFFD;

// The scalars of UTF-16; a lone surrogate gives U+FFFD.
std::vector<uint32_t> scalars(const poppler::ustring &text) {
  std::vector<uint32_t> scalars;
  scalars.reserve(text.size());
  for (size_t index = 0; index < text.size(); ++index) {
    const uint32_t unit = text[index];
    if (unit < 0xD800 || unit > 0xDFFF) {
      scalars.push_back(unit);
    } else if (unit < 0xDC00 && index + 1 < text.size() && (text[index + 1] & 0xFC00) == 0xDC00) {
      scalars.push_back(0x10000 + ((unit & 0x3FF) << 10) + (text[++index] & 0x3FF));
    } else {
      scalars.push_back(replacement);
    }
  }
  return scalars;
}

bool isNothing(const poppler::rectf &box) {
  return box.left() == 0 && box.top() == 0 && box.right() == 0 && box.bottom() == 0;
}

// The fonts of a page by name; most words have one, so the last is tried first.
class FontNames {
public:
  int32_t index(const std::string &name) {
    if (last >= 0 && names[last] == name) return last;
    for (last = 0; last < static_cast<int32_t>(names.size()); ++last) {
      if (names[last] == name) return last;
    }
    names.push_back(name);
    return last;
  }

  std::vector<std::string> names;

private:
  int32_t last = -1;
};

void append(const poppler::text_box &word, FontNames &fonts, std::vector<crossfoot_glyph> &glyphs) {
  const std::vector<uint32_t> text = scalars(word.text());
  const size_t first = glyphs.size();
  for (size_t index = 0;; ++index) {
    const poppler::rectf box = word.char_bbox(index);
    // What poppler cannot write as text ends its text too early, or leaves it empty; the boxes go on.
    if (index >= text.size() && isNothing(box)) break;
    crossfoot_glyph glyph{};
    glyph.left = box.left();
    glyph.top = box.top();
    glyph.right = box.right();
    glyph.bottom = box.bottom();
    glyph.font_size = word.get_font_size();
    glyph.scalar = index < text.size() ? text[index] : replacement;
    glyph.font = -1;
    if (word.has_font_info() && !isNothing(box)) {
      glyph.font = fonts.index(word.get_font_name(static_cast<int>(index)));
    }
    glyph.rotation = static_cast<uint8_t>(word.rotation() & 3);
    glyph.starts_word = index == 0;
    glyphs.push_back(glyph);
  }
  if (glyphs.size() > first) glyphs.back().has_space_after = word.has_space_after();
}

template <typename Element>
Element *allocate(size_t count) {
  void *memory = std::calloc(count > 0 ? count : 1, sizeof(Element));
  if (memory == nullptr) throw std::bad_alloc();
  return static_cast<Element *>(memory);
}

void read(const poppler::page &source, bool withFontNames, crossfoot_page *page) {
  const poppler::rectf size = source.page_rect();
  const bool isTurned = source.orientation() == poppler::page::landscape ||
                        source.orientation() == poppler::page::seascape;
  page->width = isTurned ? size.height() : size.width();
  page->height = isTurned ? size.width() : size.height();
  FontNames fonts;
  std::vector<crossfoot_glyph> glyphs;
  const int options = withFontNames ? poppler::page::text_list_include_font : 0;
  for (const poppler::text_box &word : source.text_list(options)) {
    append(word, fonts, glyphs);
  }
  page->glyphs = allocate<crossfoot_glyph>(glyphs.size());
  std::memcpy(page->glyphs, glyphs.data(), glyphs.size() * sizeof(crossfoot_glyph));
  page->glyph_count = glyphs.size();
  page->font_names = allocate<char *>(fonts.names.size());
  for (const std::string &name : fonts.names) {
    page->font_names[page->font_count] = strdup(name.c_str());
    if (page->font_names[page->font_count] == nullptr) throw std::bad_alloc();
    page->font_count += 1;
  }
}

}  // namespace

crossfoot_outcome crossfoot_document_open(
    const char *bytes, size_t count, crossfoot_document **document) {
  if (count > INT_MAX) return CROSSFOOT_EXCESSIVE;
  try {
    const AllocationMeter meter;
    auto opened = std::make_unique<crossfoot_document>();
    opened->bytes.assign(bytes, bytes + count);
    opened->document.reset(
        poppler::document::load_from_raw_data(opened->bytes.data(), static_cast<int>(count)));
    if (!opened->document) return CROSSFOOT_DAMAGED;
    if (opened->document->is_locked()) return CROSSFOOT_ENCRYPTED;
    *document = opened.release();
    return CROSSFOOT_OK;
  } catch (const std::bad_alloc &) {
    return CROSSFOOT_EXCESSIVE;
  }
}

void crossfoot_document_close(crossfoot_document *document) { delete document; }

int crossfoot_document_page_count(const crossfoot_document *document) {
  return document->document->pages();
}

crossfoot_outcome crossfoot_page_read(
    crossfoot_document *document, int index, int with_font_names, crossfoot_page *page) {
  *page = {};
  try {
    const AllocationMeter meter;
    const std::unique_ptr<poppler::page> source(document->document->create_page(index));
    if (!source) return CROSSFOOT_NO_PAGE;
    read(*source, with_font_names != 0, page);
    return CROSSFOOT_OK;
  } catch (const std::bad_alloc &) {
    return CROSSFOOT_EXCESSIVE;
  }
}

void crossfoot_page_free(crossfoot_page *page) {
  for (size_t index = 0; index < page->font_count; ++index) std::free(page->font_names[index]);
  std::free(page->font_names);
  std::free(page->glyphs);
  *page = {};
}

void crossfoot_reading_stop(void) { AllocationMeter::exhaust(); }

void crossfoot_silence(void) {
  poppler::set_debug_error_function([](const std::string &, void *) {}, nullptr);
}
