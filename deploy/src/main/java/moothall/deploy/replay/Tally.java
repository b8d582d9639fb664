package moothall.deploy.replay;

/**
 * What became of a file.
 *
 * @param accepted distinct versions of comments that Kafka acknowledged
 * @param rejected rows that were not taken; each was reported with its line
 * @param verdicts accepted versions that have at least one verdict
 * @param deadLetters accepted versions that have none but lie among the dead letters
 * @param repeated verdicts beyond the first for a version; anything but 0 is a fault
 */
public record Tally(long accepted, long rejected, long verdicts, long deadLetters, long repeated) {

  public boolean isComplete() {
    return accepted == verdicts + deadLetters;
  }

  public boolean isSound() {
    return isComplete() && repeated == 0;
  }
}
