package moothall.deploy.pipeline;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import moothall.deploy.standalone.Ports;

/** Placeholder for the export of the evidence chain; replaced below. */
final class ChainExport {

  private final Ports ports;
  private final Path folder;

  ChainExport(Ports ports, Path folder) {
    this.ports = ports;
    this.folder = folder;
  }

  String verify() throws Exception {
    HttpResponse<Path> export =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + ports.console() + "/api/evidence/chain"))
                    .build(),
                HttpResponse.BodyHandlers.ofFile(folder.resolve("chain.ndjson")));
    return export.body().toString();
  }
}
