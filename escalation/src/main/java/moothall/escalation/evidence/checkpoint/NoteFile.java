package moothall.escalation.evidence.checkpoint;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The notes of a file, oldest first, with an empty line between two of them.
 *
 * @param notes the whole ones
 * @param wholeBytes length of the file up to the end of the last whole note
 * @param rest what stands after it
 */
public record NoteFile(List<SignedNote> notes, long wholeBytes, String rest) {

  public NoteFile {
    notes = List.copyOf(notes);
  }

  public static NoteFile read(String content) {
    List<SignedNote> notes = new ArrayList<>();
    int whole = 0;
    int begin = 0;
    while (begin < content.length()) {
      int blank = content.indexOf("\n\n", begin);
      if (blank < 0) {
        break;
      }
      int end = endOfSignatures(content, blank + 2);
      if (end == blank + 2) {
        break;
      }
      List<String> signatures = List.of(content.substring(blank + 2, end - 1).split("\n", -1));
      notes.add(new SignedNote(content.substring(begin, blank + 1), signatures));
      whole = end;
      begin = content.startsWith("\n", end) ? end + 1 : end;
    }
    long bytes = content.substring(0, whole).getBytes(StandardCharsets.UTF_8).length;
    return new NoteFile(notes, bytes, content.substring(whole));
  }

  /** Whether there is nothing but notes. */
  public boolean isWhole() {
    return rest.isBlank();
  }

  /** Whether the rest is the beginning of one note, as a write that was cut short leaves it. */
  public boolean isCutOff() {
    int signature = rest.indexOf("\n" + SignedNote.DASH);
    return !isWhole() && (signature < 0 || rest.indexOf('\n', signature + 1) < 0);
  }

  /** Without what stands after the last whole note. */
  public NoteFile wholeNotes() {
    return new NoteFile(notes, wholeBytes, "");
  }

  /** What is written after the notes that are there already. */
  public static String addition(boolean first, SignedNote note) {
    return first ? note.written() : "\n" + note.written();
  }

  private static int endOfSignatures(String content, int begin) {
    int end = begin;
    while (content.startsWith(SignedNote.DASH, end)) {
      int newline = content.indexOf('\n', end);
      if (newline < 0) {
        return end;
      }
      end = newline + 1;
    }
    return end;
  }
}
