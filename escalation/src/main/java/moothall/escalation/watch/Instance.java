package moothall.escalation.watch;

/**
 * One running service.
 *
 * @param service ingest, moderation or escalation
 * @param address where it answers, as the configuration has it; "this one" for the process that
 *     asks
 */
public record Instance(String service, String address) implements Comparable<Instance> {

  @Override
  public int compareTo(Instance other) {
    int byService = service.compareTo(other.service);
    return byService != 0 ? byService : address.compareTo(other.address);
  }

  @Override
  public String toString() {
    return service + " (" + address + ")";
  }
}
