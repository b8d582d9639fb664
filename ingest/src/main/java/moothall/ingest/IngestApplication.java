package moothall.ingest;

import java.util.Map;
import moothall.service.ServiceContext;

/** The ingest service as a process of its own, for a cluster. */
public final class IngestApplication {

  private IngestApplication() {}

  public static void main(String[] arguments) {
    ServiceContext service = ServiceContext.start("ingest", Map.of());
    Runtime.getRuntime().addShutdownHook(new Thread(service::close));
  }
}
