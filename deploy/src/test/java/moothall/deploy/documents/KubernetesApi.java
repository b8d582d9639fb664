package moothall.deploy.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.kubernetes.client.openapi.JSON;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Job;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1StatefulSet;
import io.kubernetes.client.openapi.models.V2HorizontalPodAutoscaler;
import java.io.IOException;
import java.util.Map;

/** What the Kubernetes API understands: no field that it does not know, and each that it needs. */
final class KubernetesApi {

  private interface Check {
    void of(JsonElement manifest) throws IOException;
  }

  private record Known(String version, Class<?> type, Check check) {}

  private static final Map<String, Known> KINDS =
      Map.of(
          "Deployment",
          new Known("apps/v1", V1Deployment.class, V1Deployment::validateJsonElement),
          "StatefulSet",
          new Known("apps/v1", V1StatefulSet.class, V1StatefulSet::validateJsonElement),
          "Service",
          new Known("v1", V1Service.class, V1Service::validateJsonElement),
          "Job",
          new Known("batch/v1", V1Job.class, V1Job::validateJsonElement),
          "NetworkPolicy",
          new Known(
              "networking.k8s.io/v1", V1NetworkPolicy.class, V1NetworkPolicy::validateJsonElement),
          "PodDisruptionBudget",
          new Known(
              "policy/v1", V1PodDisruptionBudget.class, V1PodDisruptionBudget::validateJsonElement),
          "HorizontalPodAutoscaler",
          new Known(
              "autoscaling/v2",
              V2HorizontalPodAutoscaler.class,
              V2HorizontalPodAutoscaler::validateJsonElement));

  private KubernetesApi() {}

  /** Whether it belongs to Kubernetes, and not to an extension such as the Prometheus Operator. */
  static boolean has(Object kind) {
    return KINDS.containsKey(kind);
  }

  /**
   * @throws IllegalArgumentException if a field is unknown or missing
   */
  static void check(Map<String, Object> manifest) throws IOException {
    Known known = KINDS.get(String.valueOf(manifest.get("kind")));
    if (known == null) {
      throw new IllegalArgumentException(manifest.get("kind") + " (expected: " + KINDS.keySet());
    }
    assertThat(manifest).containsEntry("apiVersion", known.version());
    JsonElement json = JsonParser.parseString(new Gson().toJson(manifest));
    known.check().of(json);
    Object read = JSON.deserialize(json.toString(), known.type());
    assertThat(read).isNotNull();
  }
}
