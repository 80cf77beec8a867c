#ifndef CROSSFOOT_CPOPPLER_SHIM_H
#define CROSSFOOT_CPOPPLER_SHIM_H
// Debian: libpoppler-glib-dev
#include <poppler.h>
#endif
