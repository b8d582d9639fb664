package moothall.escalation.referral;

import java.time.Instant;

/**
 * Something that police or another body has answered: a reference, an officer's name, or both.
 *
 * @param kind whose number it is
 * @param reference as it was given; opaque; empty where only an officer is named
 * @param force who gave it
 * @param officer name or collar number; empty if none was given
 */
public record PoliceAnswer(
    Kind kind, String reference, String force, String officer, Instant receivedAt) {

  /** What a reference is a reference of. */
  public enum Kind {
    RECEIPT_CODE("Receipt code"),
    INCIDENT_LOG("Incident log number"),
    CRIME_REF("Crime reference"),
    CTIRU_REF("CTIRU reference"),
    PREVENT_REF("Prevent reference"),
    NFRC("Report Fraud reference (NFRC)"),
    OTHER("Other reference");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** As people read it. */
    public String words() {
      return words;
    }
  }

  /**
   * A form gives a receipt code by itself: it says that the form was sent, not that it was read.
   */
  public boolean acknowledges() {
    return !officer.isEmpty() || (!reference.isEmpty() && kind != Kind.RECEIPT_CODE);
  }
}
