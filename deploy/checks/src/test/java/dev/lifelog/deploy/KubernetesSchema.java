package dev.lifelog.deploy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1CronJob;
import io.kubernetes.client.openapi.models.V1Job;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1Pod;
import io.kubernetes.client.openapi.models.V1PodTemplateSpec;
import io.kubernetes.client.openapi.models.V1Role;
import io.kubernetes.client.openapi.models.V1RoleBinding;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Judges manifests: Kubernetes' own kinds by the classes that are generated from its OpenAPI
 * description, which refuse a field that it does not know, a missing one and one of another type;
 * the Spark operator's by a schema of the fields that this chart uses.
 */
final class KubernetesSchema {

  private interface Judge {
    void judge(JsonElement json) throws IOException;
  }

  private static final Map<String, Judge> KINDS =
      Map.of(
          "v1/ConfigMap", V1ConfigMap::validateJsonElement,
          "v1/Pod", V1Pod::validateJsonElement,
          "v1/ServiceAccount", V1ServiceAccount::validateJsonElement,
          "batch/v1/Job", V1Job::validateJsonElement,
          "batch/v1/CronJob", V1CronJob::validateJsonElement,
          "networking.k8s.io/v1/NetworkPolicy", V1NetworkPolicy::validateJsonElement,
          "rbac.authorization.k8s.io/v1/Role", V1Role::validateJsonElement,
          "rbac.authorization.k8s.io/v1/RoleBinding", V1RoleBinding::validateJsonElement);

  private final Gson gson = new Gson();
  private final JsonSchema sparkOperator =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
          .getSchema(KubernetesSchema.class.getResourceAsStream("spark-operator-v1beta2.json"));

  /** A line for each fault. */
  List<String> faults(Tree manifest) {
    String kind = manifest.at("apiVersion").text() + "/" + manifest.at("kind").text();
    if (!kind.startsWith("sparkoperator.k8s.io/")) {
      Judge judge = KINDS.get(kind);
      return judge == null ? List.of("unknown kind " + kind) : faults(judge, manifest);
    }
    List<String> faults = new ArrayList<>();
    for (ValidationMessage message :
        sparkOperator.validate(new ObjectMapper().valueToTree(manifest.value()))) {
      faults.add(message.getMessage());
    }
    Tree spec = manifest.at("spec");
    Tree application = spec.at("template").isAbsent() ? spec : spec.at("template");
    for (String part : List.of("driver", "executor")) {
      faults.addAll(
          faults(V1PodTemplateSpec::validateJsonElement, application.at(part, "template")));
    }
    return faults;
  }

  private List<String> faults(Judge judge, Tree part) {
    try {
      judge.judge(gson.toJsonTree(part.value()));
      return List.of();
    } catch (IOException | IllegalArgumentException fault) {
      return List.of(String.valueOf(fault.getMessage()));
    }
  }
}
