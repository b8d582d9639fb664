package moothall.deploy.cluster;

import java.io.IOException;
import moothall.service.health.DiskConfig;

/** Whether there is room to start in. */
final class DiskCheck {

  private static final long MEBIBYTE = 1 << 20;

  private DiskCheck() {}

  static Finding look(DiskConfig disk) {
    try {
      long free = disk.free();
      return free >= disk.leastFree()
          ? Finding.fine("disk", free / MEBIBYTE + " MiB free at " + disk.folder())
          : Finding.wrong(
              "disk",
              "the disk of "
                  + disk.folder().toAbsolutePath()
                  + " has "
                  + free / MEBIBYTE
                  + " MiB free (expected: "
                  + disk.leastFree() / MEBIBYTE
                  + " or more, as moothall.disk.least-free says)");
    } catch (IOException e) {
      return Finding.wrong("disk", "the disk of " + disk.folder() + " cannot be asked: " + e);
    }
  }
}
