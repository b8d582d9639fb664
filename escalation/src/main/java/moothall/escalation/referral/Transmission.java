package moothall.escalation.referral;

import java.time.Instant;

/**
 * What a person attests who has passed a referral on.
 *
 * @param recipient who received it
 * @param sentAt when, as the person says
 * @param receipt what proves it: a receipt code, a log number, who took the call; never parsed
 * @param dossierSha256 hash of the dossier that was handed over, 64 hexadecimal digits
 * @param caveat why it left without a review; empty where it was reviewed
 */
public record Transmission(
    Channel channel,
    String recipient,
    Instant sentAt,
    String receipt,
    String dossierSha256,
    String caveat) {

  /** Whether it left unreviewed. */
  public boolean isUnreviewed() {
    return !caveat.isEmpty();
  }
}
