package moothall.escalation.transport;

import java.util.UUID;

/**
 * What is sent.
 *
 * @param id of this sending, equal for nothing else
 * @param reference of the referral; all that is said outside of the file
 * @param fileName of the dossier
 * @param sha256 of the dossier, hexadecimal
 */
public record Parcel(UUID id, String reference, String fileName, String sha256, byte[] pack) {

  /** Without the content. */
  @Override
  public String toString() {
    return "Parcel[" + id + ", " + reference + "]";
  }
}
