package moothall.deploy.simulator.town;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/**
 * An append-only file of events, one JSON object a line. What {@link #append} has returned from is
 * on the disk. A last line without its end was never answered to anybody and is cut off.
 */
public final class Journal implements AutoCloseable {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  private final Path file;
  private final FileChannel channel;

  private Journal(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Opens or creates the journal and hands every event in it to the reader.
   *
   * @throws JournalUnusableException if another process has it, or a line in its midst is damaged
   */
  public static Journal open(Path file, Consumer<TownEvent> reader) {
    try {
      if (file.getParent() != null) {
        Files.createDirectories(file.getParent());
      }
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      try {
        lock(file, channel);
        cutTornLine(channel);
        read(file, reader);
        channel.position(channel.size());
        return new Journal(file, channel);
      } catch (IOException | RuntimeException e) {
        channel.close();
        throw e;
      }
    } catch (IOException e) {
      throw new JournalUnusableException(file + " cannot be opened: " + e.getMessage(), e);
    }
  }

  /** The event as one line of JSON, as the journal has it. */
  public static String line(TownEvent event) {
    try {
      return JSON.writeValueAsString(event);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("every event has a JSON form", e);
    }
  }

  /** Returns once the event is on the disk. */
  public void append(TownEvent event) {
    try {
      ByteBuffer bytes = StandardCharsets.UTF_8.encode(line(event) + "\n");
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(false);
    } catch (IOException e) {
      throw new JournalUnusableException(file + " cannot be written: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new JournalUnusableException(file + " cannot be closed: " + e.getMessage(), e);
    }
  }

  private static void lock(Path file, FileChannel channel) throws IOException {
    FileLock lock;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      lock = null;
    }
    if (lock == null) {
      throw new JournalUnusableException(
          file + " is in use by another town (expected: one town a data folder)");
    }
  }

  private static void cutTornLine(FileChannel channel) throws IOException {
    long end = channel.size();
    ByteBuffer one = ByteBuffer.allocate(1);
    while (end > 0) {
      channel.read(one.clear(), end - 1);
      if (one.get(0) == '\n') {
        break;
      }
      end--;
    }
    channel.truncate(end);
  }

  private static void read(Path file, Consumer<TownEvent> reader) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        reader.accept(event(file, number, line));
      }
    }
  }

  private static TownEvent event(Path file, int number, String line) {
    try {
      return JSON.readValue(line, TownEvent.class);
    } catch (JsonProcessingException e) {
      // Without its cause, whose message quotes the line.
      throw new JournalUnusableException(
          file + ", line " + number + " is damaged (expected: one event as a JSON object)");
    }
  }
}
