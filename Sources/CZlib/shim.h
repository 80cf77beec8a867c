#ifndef CROSSFOOT_CZLIB_SHIM_H
#define CROSSFOOT_CZLIB_SHIM_H
// Debian: zlib1g-dev, which libpoppler-glib-dev brings.
#include <zlib.h>
#endif
