#ifndef CROSSFOOT_CPOPPLERCPP_SHIM_H
#define CROSSFOOT_CPOPPLERCPP_SHIM_H
// Debian: libpoppler-cpp-dev
#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>
#endif
