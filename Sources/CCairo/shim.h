#ifndef CROSSFOOT_CCAIRO_SHIM_H
#define CROSSFOOT_CCAIRO_SHIM_H
// Debian: libcairo2-dev and libfontconfig1-dev, which libpoppler-glib-dev brings.
#include <cairo.h>
#include <cairo-ft.h>
#include <cairo-pdf.h>
#include <fontconfig/fontconfig.h>
#endif
