package moothall.escalation.casework;

import java.time.Instant;
import java.util.Map;

/**
 * What a colleague says about a screenshot, read from a form or a program.
 *
 * @param shows for who cannot see it
 */
record CaptureForm(
    Instant takenAt,
    String address,
    String takenBy,
    String device,
    String deviceClock,
    String shows) {

  private static final int LONGEST_ADDRESS = 2000;
  private static final int LONGEST_DESCRIPTION = 1000;

  /** What was sent, read. */
  sealed interface Reading {
    /** All of it is there. */
    record Understood(CaptureForm form) implements Reading {}

    /** Something is missing or wrong, in sentences. */
    record Unclear(String why) implements Reading {}
  }

  /** Taken now, by whoever is signed in, unless they say otherwise. */
  static Reading read(Map<String, String> sent, String who, Instant now) {
    Sheet sheet = new Sheet(sent);
    Instant takenAt = sheet.time("takenAt", now);
    if (takenAt.isAfter(now)) {
      sheet.object("takenAt is in the future (expected: now or before).");
    }
    String takenBy = sheet.optional("takenBy");
    CaptureForm form =
        new CaptureForm(
            takenAt,
            sheet.required("address", LONGEST_ADDRESS),
            takenBy.isEmpty() ? who : takenBy,
            sheet.required("device"),
            sheet.optional("deviceClock"),
            sheet.required("shows", LONGEST_DESCRIPTION));
    if (!sheet.optional("unaltered").equals("YES")) {
      sheet.object("Say that the picture is as the device made it (unaltered: YES).");
    }
    String objections = sheet.objections();
    return objections.isEmpty() ? new Reading.Understood(form) : new Reading.Unclear(objections);
  }
}
