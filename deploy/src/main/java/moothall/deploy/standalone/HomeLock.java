package moothall.deploy.standalone;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * One process per home. The operating system gives the lock back when its holder dies, however it
 * dies.
 */
final class HomeLock implements AutoCloseable {

  private final FileChannel channel;

  private HomeLock(FileChannel channel) {
    this.channel = channel;
  }

  static HomeLock take(Home home) {
    try {
      Files.createDirectories(home.folder());
      FileChannel channel =
          FileChannel.open(home.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (tryLock(channel) == null) {
        channel.close();
        throw new StartFailedException(
            "another Moothall is running on "
                + home.folder()
                + " (expected: one at a time; stop it, or choose another folder with MOOTHALL_HOME)");
      }
      return new HomeLock(channel);
    } catch (IOException e) {
      throw new StartFailedException(
          "the folder " + home.folder() + " cannot be locked: " + e.getMessage(), e);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new StartFailedException("the lock could not be given back: " + e.getMessage(), e);
    }
  }
}
