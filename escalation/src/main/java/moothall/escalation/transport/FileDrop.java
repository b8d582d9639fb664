package moothall.escalation.transport;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Puts a dossier into a folder: whole, on the disk and readable to few, or not at all. */
@Singleton
@Requires(bean = FileDropConfig.class)
final class FileDrop implements ReferralTransport {

  private final FileDropConfig config;

  FileDrop(FileDropConfig config) {
    this.config = config;
  }

  @Override
  public Channel channel() {
    return Channel.FILE_DROP;
  }

  @Override
  public String recipient() {
    return config.recipient();
  }

  @Override
  public Delivery send(Parcel parcel) {
    Path target =
        config.folder().resolve(parcel.sha256().substring(0, 16) + "-" + parcel.fileName());
    Path part = config.folder().resolve("." + parcel.id() + ".part");
    try {
      write(part, parcel.pack());
      // Fails if it is there: nothing that lies there is ever replaced.
      Files.createLink(target, part);
      sync(config.folder());
      return new Delivery.Sent(target + ", SHA-256 " + parcel.sha256());
    } catch (FileAlreadyExistsException e) {
      return new Delivery.Refused(target.getFileName() + " lies there already");
    } catch (IOException e) {
      return new Delivery.Refused(
          "the drop folder cannot be written to: " + e.getClass().getSimpleName());
    } finally {
      discard(part);
    }
  }

  private void write(Path part, byte[] content) throws IOException {
    Set<PosixFilePermission> wanted = PosixFilePermissions.fromString(config.permissions());
    FileAttribute<Set<PosixFilePermission>> mine =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    try (FileChannel file =
        FileChannel.open(
            part, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), mine)) {
      ByteBuffer bytes = ByteBuffer.wrap(content);
      while (bytes.hasRemaining()) {
        file.write(bytes);
      }
      Files.setPosixFilePermissions(part, wanted);
      file.force(true);
    }
  }

  private static void sync(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static void discard(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException leftBehind) {
      // A hidden part without a name of ours harms nobody; the next sending has another name.
      return;
    }
  }
}
