package moothall.escalation.dossier;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A ZIP of files in the order given, stored and not compressed, dated with one date for all: the
 * same files always make the same bytes.
 */
public final class PackZip {

  /** At the first date that ZIP knows, the time zone of the machine would be written too. */
  private static final LocalDateTime DATED = LocalDateTime.of(1981, 1, 1, 0, 0);

  /** What ZIP writes about a file, with its name in two places; more than that costs a copy. */
  private static final int FOR_EACH_FILE = 256;

  /** More than that is no pack of ours. */
  private static final int MOST_FILES = 10_000;

  private PackZip() {}

  /** The files as a ZIP. */
  public static byte[] write(List<PackFile> files) {
    // Stored as it is: the length is known, and no array of twice that has to be made on the way.
    long length = files.stream().mapToLong(it -> it.content().length + FOR_EACH_FILE).sum();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(Math.toIntExact(length));
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      zip.setMethod(ZipOutputStream.STORED);
      for (PackFile file : files) {
        ZipEntry entry = new ZipEntry(file.path());
        CRC32 crc = new CRC32();
        crc.update(file.content());
        entry.setCrc(crc.getValue());
        entry.setSize(file.content().length);
        entry.setTimeLocal(DATED);
        zip.putNextEntry(entry);
        zip.write(file.content());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory can always be written to", e);
    }
    return bytes.toByteArray();
  }

  /** What was in a pack, in its order, and the first file that cannot be read. */
  record Content(List<PackFile> files, Optional<String> unreadable) {
    Content {
      files = List.copyOf(files);
    }
  }

  static Content read(byte[] pack) {
    List<PackFile> files = new ArrayList<>();
    String name = "the ZIP itself";
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(pack), StandardCharsets.UTF_8)) {
      ZipEntry entry = zip.getNextEntry();
      while (entry != null && files.size() < MOST_FILES) {
        name = entry.getName();
        files.add(new PackFile(name, zip.readAllBytes(), ""));
        entry = zip.getNextEntry();
      }
      return new Content(files, Optional.empty());
    } catch (IOException | IllegalArgumentException damaged) {
      return new Content(files, Optional.of(name));
    }
  }
}
