package moothall.escalation.handover;

/** What came of asking for a dossier. */
public sealed interface DossierAnswer {

  /** Of a refusal that another role would not have met. */
  String NOT_ALLOWED = "dossier-not-allowed";

  /**
   * The file.
   *
   * @param reference of the referral, for its name
   * @param sha256 of the file, hexadecimal
   */
  record Made(String reference, String sha256, byte[] pack) implements DossierAnswer {
    /** Without the content. */
    @Override
    public String toString() {
      return "Made[" + reference + ", " + sha256 + "]";
    }
  }

  /** There is no such referral or dossier, or not for this person. */
  record NotFound() implements DossierAnswer {}

  /** The person may see it, and may not take it away; or it cannot be made. */
  record Refused(String code, String why) implements DossierAnswer {}
}
