package moothall.deploy.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import moothall.service.ServiceSettings;

/**
 * Looks at everything that a service's start needs. It changes nothing, and is done within half a
 * minute whatever does not answer.
 */
public final class Doctor {

  private final ServiceSettings settings;

  public Doctor(ServiceSettings settings) {
    this.settings = settings;
  }

  /** Whether there is room on the disk to start in. */
  public Finding room() {
    return DiskCheck.look(settings.disk());
  }

  /** What a start asks first: without any of it the service could not begin. */
  public List<Finding> beforeAStart() {
    List<Finding> findings = new ArrayList<>(List.of(room()));
    findings.addAll(tried("Kafka", () -> new KafkaCheck(settings).look()));
    if (settings.service().equals("escalation")) {
      findings.addAll(tried("PostgreSQL", () -> new DatabaseCheck(settings).look()));
    }
    return findings;
  }

  /** The same, and what a start can be without. */
  public List<Finding> examine() {
    List<Finding> findings = new ArrayList<>(beforeAStart());
    if (settings.service().equals("ingest")) {
      findings.addAll(tried("pages", () -> PagesCheck.look(settings)));
    }
    return findings;
  }

  /** A missing password or setting is a finding like any other. */
  private static List<Finding> tried(String subject, Supplier<List<Finding>> check) {
    try {
      return check.get();
    } catch (IllegalStateException | IllegalArgumentException e) {
      return List.of(Finding.wrong(subject, String.valueOf(e.getMessage())));
    }
  }
}
