{{/* What the parts have in common. Each takes a dict: root, and part (ingest, moderation, escalation, topics, migrate). */}}

{{- define "moothall.fullname" -}}
{{- if contains "moothall" .Release.Name -}}{{ .Release.Name | trunc 40 | trimSuffix "-" }}
{{- else -}}{{ printf "%s-moothall" (.Release.Name | trunc 31 | trimSuffix "-") }}
{{- end -}}
{{- end -}}

{{- define "moothall.selector" -}}
app.kubernetes.io/name: moothall
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .part }}
{{- end -}}

{{- define "moothall.labels" -}}
{{ include "moothall.selector" . }}
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name (.root.Chart.Version | replace "+" "_") }}
{{- end -}}

{{/* The topics of comments have as many (docs/scale.md), and no more threads than that find work. */}}
{{- define "moothall.partitions" -}}4{{- end -}}

{{- define "moothall.image" -}}
{{- $image := dict "moderation" "moderation-streams" "topics" "ingest" "migrate" "escalation" -}}
{{- $name := get $image .part | default .part -}}
{{- $digest := get .root.Values.image.digests $name -}}
{{- if $digest -}}{{ .root.Values.image.prefix }}{{ $name }}@{{ $digest }}
{{- else -}}{{ .root.Values.image.prefix }}{{ $name }}:{{ .root.Values.image.tag | default .root.Chart.AppVersion }}
{{- end -}}
{{- end -}}

{{/* Settings by their names in docs/configuration.md, of everything that asks Kafka. */}}
{{- define "moothall.settings.kafka" -}}
{{- $kafka := .root.Values.kafka -}}
moothall.kafka.bootstrap-servers: {{ $kafka.bootstrapServers | quote }}
moothall.kafka.registry-url: {{ $kafka.registryUrl | quote }}
moothall.kafka.replicas: {{ $kafka.replicas | quote }}
moothall.kafka.tls: {{ $kafka.tls | quote }}
{{- with .root.Values.trusted.existingConfigMap }}
moothall.kafka.trusted: /run/moothall/trusted/{{ $.root.Values.trusted.key }}
{{- end }}
{{- with get $kafka.users .part }}
moothall.kafka.user: {{ . | quote }}
{{- end }}
{{- with $kafka.registryUser }}
moothall.kafka.registry-user: {{ . | quote }}
{{- end }}
{{- end -}}

{{- define "moothall.settings.database" -}}
{{- $database := .root.Values.database -}}
moothall.escalation.jdbc-url: {{ $database.jdbcUrl | quote }}
moothall.escalation.user: {{ $database.user | quote }}
moothall.escalation.password-name: database.service
moothall.escalation.owner: {{ $database.owner | quote }}
{{- end -}}

{{- define "moothall.settings.topics" -}}
{{ include "moothall.settings.kafka" . }}
{{- end -}}

{{- define "moothall.settings.migrate" -}}
{{ include "moothall.settings.database" . }}
moothall.escalation.owner-password-name: database.owner
{{- end -}}

{{- define "moothall.settings.ingest" -}}
{{ include "moothall.settings.kafka" . }}
moothall.ingest.pages-files: /run/moothall/pages/{{ .root.Values.ingest.pages.key }}
{{- end -}}

{{- define "moothall.settings.moderation" -}}
{{ include "moothall.settings.kafka" . }}
moothall.moderation.threads: {{ .root.Values.moderation.threads | quote }}
{{- with .root.Values.moderation.policies.existingConfigMap }}
moothall.moderation.policies: /run/moothall/policies
{{- end }}
{{- end -}}

{{- define "moothall.settings.escalation" -}}
{{ include "moothall.settings.kafka" . }}
{{ include "moothall.settings.database" . }}
{{- with .root.Values.escalation.roles.existingConfigMap }}
moothall.escalation.oidc.roles-file: /run/moothall/roles/{{ $.root.Values.escalation.roles.key }}
{{- end }}
moothall.escalation.accounts-file: /run/moothall/accounts/{{ .root.Values.escalation.accounts.key }}
moothall.escalation.copying.ingest-url: http://{{ include "moothall.fullname" .root }}-ingest:7401
# A Service leads to one pod or another, and each counts for itself: here Prometheus watches.
moothall.escalation.watch.ingest: ""
moothall.escalation.watch.moderation: ""
moothall.escalation.checkpoints.keep: {{ .keeps | default false | quote }}
moothall.escalation.checkpoints.origin: {{ .root.Values.escalation.checkpoints.origin | quote }}
moothall.escalation.sign-in.tls: "true"
moothall.escalation.sign-in.proxies: {{ .root.Values.escalation.proxies | quote }}
micronaut.security.token.cookie.cookie-secure: "true"
{{- end -}}

{{/* Every number of a file of values is a float64 to Helm, which writes a large one as 2.68435456e+08. */}}
{{- define "moothall.plain" -}}
{{- if and (kindIs "float64" .) (eq . (floor .)) -}}{{ int64 . }}{{- else -}}{{ toString . }}{{- end -}}
{{- end -}}

{{/* As environment variables; what the operator says of a setting wins over what the chart says. */}}
{{- define "moothall.env" -}}
{{- $values := get .root.Values .part -}}
{{- $ours := include (printf "moothall.settings.%s" .part) . | fromYaml -}}
{{- $own := get (dict "topics" "kafka" "migrate" "escalation") .part | default .part -}}
{{- range $setting, $value := $values.settings }}
{{- if not (regexMatch (printf "^(moothall\\.(kafka|disk|traces|%s)|micronaut)\\.[a-z0-9.-]+$" $own) $setting) }}
{{- fail (printf "%s.settings has %s (expected: a name of docs/configuration.md that %s knows, such as moothall.disk.least-free)" $.part $setting $.part) }}
{{- end }}
{{- if hasPrefix "moothall.kafka.security" $setting }}
{{- fail (printf "%s.settings has %s, which no environment variable can say (expected: -D%s=… in %s.javaOptions)" $.part $setting $setting $.part) }}
{{- end }}
{{- if has $setting (list "moothall.kafka.instance" "moothall.moderation.state-dir" "moothall.escalation.checkpoints.keep" "moothall.escalation.checkpoints.folder" "moothall.escalation.accounts-file") }}
{{- fail (printf "%s.settings has %s (expected: another, since the chart sees to that one)" $.part $setting) }}
{{- end }}
{{- end }}
{{- range $setting, $value := mergeOverwrite $ours (deepCopy $values.settings) }}
- name: {{ $setting | upper | replace "." "_" | replace "-" "_" }}
  value: {{ include "moothall.plain" $value | quote }}
{{- end }}
{{- with $values.javaOptions }}
- name: MOOTHALL_JAVA_OPTS
  value: {{ . | quote }}
{{- end }}
{{- if eq .part "moderation" }}
# A name that outlives its restarts, under which it takes up its partitions at once.
- name: MOOTHALL_KAFKA_INSTANCE
  valueFrom: {fieldRef: {fieldPath: metadata.name}}
{{- end }}
{{- end -}}

{{/* Folders of a container, and where they come from: name, place, and the source of its volume. */}}
{{- define "moothall.folders" -}}
{{- $values := get .root.Values .part -}}
- {name: temporary, place: /tmp, source: {emptyDir: {sizeLimit: 1Gi}}}
{{- if not .claims }}
- {name: data, place: /data, source: {emptyDir: {sizeLimit: 1Gi}}}
{{- end }}
{{- with $values.existingSecret }}
- {name: secrets, place: /run/moothall/secrets, source: {secret: {secretName: {{ . }}, defaultMode: 0440}}}
{{- end }}
{{- with .root.Values.trusted.existingConfigMap }}
- {name: trusted, place: /run/moothall/trusted, source: {configMap: {name: {{ . }}}}}
{{- end }}
{{- with (get $values "files" | default dict).existingConfigMap }}
- {name: files, place: /run/moothall/files, source: {configMap: {name: {{ . }}}}}
{{- end }}
{{- if eq .part "ingest" }}
- {name: pages, place: /run/moothall/pages, source: {configMap: {name: {{ $values.pages.existingConfigMap }}}}}
{{- else if eq .part "escalation" }}
- {name: accounts, place: /run/moothall/accounts, source: {secret: {secretName: {{ $values.accounts.existingSecret }}, defaultMode: 0440}}}
{{- with $values.roles.existingConfigMap }}
- {name: roles, place: /run/moothall/roles, source: {configMap: {name: {{ . }}}}}
{{- end }}
{{- else if eq .part "moderation" }}
{{- with $values.policies.existingConfigMap }}
- {name: policies, place: /run/moothall/policies, source: {configMap: {name: {{ . }}}}}
{{- end }}
{{- end }}
{{- end -}}

{{/* A pod: with port a service that is asked how it is, without one a command that ends. */}}
{{- define "moothall.pod" -}}
{{- $values := get .root.Values .part -}}
{{- $folders := include "moothall.folders" . | fromYamlArray -}}
automountServiceAccountToken: false
# Else a Service called moothall-… would put settings into every container's environment.
enableServiceLinks: false
securityContext:
  runAsNonRoot: true
  runAsUser: 10001
  runAsGroup: 10001
  fsGroup: 10001
  fsGroupChangePolicy: OnRootMismatch
  seccompProfile: {type: RuntimeDefault}
{{- with .root.Values.image.pullSecrets }}
imagePullSecrets:
{{- range . }}
  - name: {{ . }}
{{- end }}
{{- end }}
{{- with .root.Values.nodeSelector }}
nodeSelector: {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .root.Values.tolerations }}
tolerations: {{- toYaml . | nindent 2 }}
{{- end }}
{{- if .port }}
# A stream says that it leaves, and what is being asked of a platform is waited for.
terminationGracePeriodSeconds: 60
topologySpreadConstraints:
  - maxSkew: 1
    topologyKey: kubernetes.io/hostname
    whenUnsatisfiable: ScheduleAnyway
    labelSelector:
      matchLabels: {{- include "moothall.selector" . | nindent 8 }}
{{- else }}
restartPolicy: Never
{{- end }}
containers:
  - name: {{ .part }}
    image: {{ include "moothall.image" . | quote }}
    imagePullPolicy: {{ .root.Values.image.pullPolicy }}
    {{- with .command }}
    args: {{- toYaml . | nindent 6 }}
    {{- end }}
    env: {{- include "moothall.env" . | trim | nindent 6 }}
    {{- if .port }}
    ports:
      - {name: http, containerPort: {{ .port }}, protocol: TCP}
    # Until it answers at all: a start asks Kafka and the database first, and loads the encoder.
    startupProbe:
      httpGet: {path: /health/liveness, port: http}
      periodSeconds: 5
      timeoutSeconds: 4
      failureThreshold: 36
    livenessProbe:
      httpGet: {path: /health/liveness, port: http}
      periodSeconds: 10
      timeoutSeconds: 5
      failureThreshold: 6
    {{- if eq .part "escalation" }}
    # The console has to be reached while Kafka or the database is away: it then says so, and has the runbooks.
    {{- end }}
    readinessProbe:
      httpGet: {path: /health/{{ ternary "liveness" "readiness" (eq .part "escalation") }}, port: http}
      periodSeconds: 5
      timeoutSeconds: 5
      failureThreshold: 2
    lifecycle:
      # Who sends requests hears first that it goes.
      preStop: {sleep: {seconds: 5}}
    {{- end }}
    resources: {{- toYaml $values.resources | nindent 6 }}
    securityContext:
      allowPrivilegeEscalation: false
      privileged: false
      readOnlyRootFilesystem: true
      capabilities: {drop: [ALL]}
    volumeMounts:
      {{- range $folders }}
      - {name: {{ .name }}, mountPath: {{ .place }}{{ if or .source.secret .source.configMap }}, readOnly: true{{ end }}}
      {{- end }}
      {{- if .claims }}
      - {name: data, mountPath: /data}
      {{- end }}
volumes:
  {{- range $folders }}
  - name: {{ .name }}
    {{- toYaml .source | nindent 4 }}
  {{- end }}
{{- end -}}

{{- define "moothall.claim" -}}
metadata:
  name: data
spec:
  accessModes: [ReadWriteOnce]
  {{- with .className }}
  storageClassName: {{ . }}
  {{- end }}
  resources: {requests: {storage: {{ .size }}}}
{{- end -}}

{{/* Of several never two at once, and a single one does not keep a machine from being emptied. */}}
{{- define "moothall.disruption" -}}
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: {{ include "moothall.fullname" .root }}-{{ .part }}
  labels: {{- include "moothall.labels" . | nindent 4 }}
spec:
  maxUnavailable: 1
  # What is not ready keeps no machine from being emptied.
  unhealthyPodEvictionPolicy: AlwaysAllow
  selector:
    matchLabels: {{- include "moothall.selector" . | nindent 6 }}
{{- end -}}

{{- define "moothall.service" -}}
apiVersion: v1
kind: Service
metadata:
  name: {{ include "moothall.fullname" .root }}-{{ .part }}
  labels: {{- include "moothall.labels" . | nindent 4 }}
spec:
  type: ClusterIP
  ports:
    - {name: http, port: {{ .port }}, targetPort: http, protocol: TCP}
  selector: {{- include "moothall.selector" . | nindent 4 }}
{{- end -}}
