#pragma once

// Bounds what poppler may take while it reads one page.
//
// Poppler collects all words of a page before it gives one, and asks nobody on the way: a kilobyte of
// compressed text makes gigabytes. It makes every word by `operator new`, which a program may
// replace; the replacement counts, on the thread that reads, and throws `std::bad_alloc`, the one
// error that all callers of `new` have to expect.
class AllocationMeter {
public:
  AllocationMeter();
  ~AllocationMeter();
  AllocationMeter(const AllocationMeter &) = delete;
  AllocationMeter &operator=(const AllocationMeter &) = delete;

  // Lets the next allocation on this thread be one too many.
  static void exhaust();
};
