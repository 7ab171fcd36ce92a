// Runs a command on given cores and tells what it took. A small program of its own, since a process that was forked
// from Python is charged with Python's memory.
// Usage: stopwatch CORES OUTPUT COMMAND [ARGUMENT...], as `stopwatch 0,1 /dev/null screener --version`
// Prints: seconds on the clock, seconds of all cores, peak memory in KB, exit status

#include <fcntl.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double seconds(struct timeval t) { return t.tv_sec + t.tv_usec / 1e6; }

int main(int argc, char **argv) {
  if (argc < 4) return 64;
  cpu_set_t cores;
  CPU_ZERO(&cores);
  for (char *p = argv[1]; *p; p += *p == ',') CPU_SET(strtol(p, &p, 10), &cores);

  struct timespec start, end;
  clock_gettime(CLOCK_MONOTONIC, &start);
  pid_t child = fork();
  if (child == 0) {
    int output = open(argv[2], O_WRONLY | O_CREAT | O_TRUNC, 0644), input = open("/dev/null", O_RDONLY);
    if (sched_setaffinity(0, sizeof cores, &cores) || dup2(output, 1) < 0 || dup2(input, 0) < 0) _exit(126);
    execvp(argv[3], argv + 3);
    _exit(127);
  }
  int status;
  struct rusage usage;
  if (child < 0 || wait4(child, &status, 0, &usage) < 0) return 71;
  clock_gettime(CLOCK_MONOTONIC, &end);
  printf("%.6f %.6f %ld %d\n", (end.tv_sec - start.tv_sec) + (end.tv_nsec - start.tv_nsec) / 1e9,
         seconds(usage.ru_utime) + seconds(usage.ru_stime), usage.ru_maxrss,
         WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status));
  return 0;
}
