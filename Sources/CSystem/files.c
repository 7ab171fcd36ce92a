#include "CSystem.h"

#include <sys/vfs.h>

long system_file_system(int descriptor) {
  struct statfs status;
  return fstatfs(descriptor, &status) == 0 ? (long)status.f_type : -1;
}
