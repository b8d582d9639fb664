import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Copies a jar without the native libraries of other systems: {@code java KeepNatives.java
 * ARCHITECTURE FROM TO}. Refuses a jar in which nothing would be left to load.
 */
final class KeepNatives {

  private static final List<String> ENDINGS = List.of(".so", ".dll", ".dylib", ".jnilib");

  private KeepNatives() {}

  public static void main(String[] arguments) throws IOException {
    List<String> ours =
        switch (arguments[0]) {
          case "amd64" -> List.of("amd64", "x86_64", "x64", "linux64");
          case "arm64" -> List.of("aarch64", "arm64");
          default -> throw new IllegalArgumentException(arguments[0] + " (expected: amd64, arm64)");
        };
    int kept = 0;
    try (ZipFile from = new ZipFile(Path.of(arguments[1]).toFile());
        OutputStream file = new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[2])));
        ZipOutputStream to = new ZipOutputStream(file)) {
      for (ZipEntry entry : from.stream().toList()) {
        boolean isNative = ENDINGS.stream().anyMatch(entry.getName()::endsWith);
        if (isNative && !isFor(ours, entry.getName()) || entry.getName().contains(".dSYM/")) {
          continue;
        }
        kept += isNative ? 1 : 0;
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTime(entry.getTime());
        to.putNextEntry(copy);
        from.getInputStream(entry).transferTo(to);
        to.closeEntry();
      }
    }
    if (kept == 0) {
      throw new IllegalStateException(
          arguments[1] + " has no native library for Linux on " + arguments[0]);
    }
  }

  private static boolean isFor(List<String> architectures, String name) {
    String path = name.toLowerCase(Locale.ROOT);
    return path.contains("linux")
        && !path.contains("musl")
        && architectures.stream().anyMatch(path::contains);
  }
}
