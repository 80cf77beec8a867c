#include "AllocationMeter.h"

#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <new>

namespace {

// Objects alive at once. Each word is one, with a kilobyte and a half behind it that is not counted:
// about 450 MB. The fullest page at hand has 900 words and takes 10 000 objects.
constexpr long mostObjects = 300'000;
// Work over the whole page: one for each object and one more for each 64 bytes of it. Poppler does
// ten million a second; the fullest page at hand takes 70 000.
constexpr long mostWork = 20'000'000;
constexpr std::size_t bytesPerWork = 64;
// What the other two bounds do not see, as one word of a hundred million letters: how much the
// process may grow, in pages of memory of 4 KiB, looked at every so much work.
constexpr long mostGrowth = 400'000;
constexpr long workPerLook = 1 << 16;

thread_local bool isMetering = false;
thread_local long objects = 0;
thread_local long work = 0;
thread_local long nextLook = 0;
thread_local long firstSize = 0;

long residentSize() {
  long size = 0, resident = 0;
  if (FILE *file = std::fopen("/proc/self/statm", "re")) {
    if (std::fscanf(file, "%ld %ld", &size, &resident) != 2) resident = 0;
    std::fclose(file);
  }
  return resident;
}

bool isExcessive(std::size_t size) {
  objects += 1;
  work += 1 + static_cast<long>(size / bytesPerWork);
  if (objects > mostObjects || work > mostWork) return true;
  if (work < nextLook) return false;
  nextLook = work + workPerLook;
  return residentSize() - firstSize > mostGrowth;
}

}  // namespace

AllocationMeter::AllocationMeter() {
  objects = 0;
  work = 0;
  nextLook = workPerLook;
  firstSize = residentSize();
  isMetering = true;
}

AllocationMeter::~AllocationMeter() { isMetering = false; }

void AllocationMeter::exhaust() { work = mostWork; }

void *operator new(std::size_t size) {
  if (isMetering && isExcessive(size)) {
    // What is taken on the way out is not counted.
    isMetering = false;
    throw std::bad_alloc();
  }
  if (void *memory = std::malloc(size > 0 ? size : 1)) return memory;
  throw std::bad_alloc();
}

void operator delete(void *memory) noexcept {
  objects -= 1;
  std::free(memory);
}

void operator delete(void *memory, std::size_t) noexcept { operator delete(memory); }
