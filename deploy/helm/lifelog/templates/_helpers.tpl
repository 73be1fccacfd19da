{{- define "lifelog.name" -}}
{{- $own := ternary .Release.Name (printf "%s-lifelog" .Release.Name) (contains "lifelog" .Release.Name) -}}
{{- $own | trunc 40 | trimSuffix "-" -}}
{{- end -}}

{{- define "lifelog.image" -}}
{{ .Values.image.repository }}:{{ .Values.image.tag | default .Chart.AppVersion }}
{{- end -}}

{{/* What the network policies select by. */}}
{{- define "lifelog.selector" -}}
app.kubernetes.io/name: lifelog
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end -}}

{{- define "lifelog.labels" -}}
{{ include "lifelog.selector" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ .Chart.Name }}-{{ .Chart.Version }}
{{- end -}}

{{- define "lifelog.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities: {drop: [ALL]}
{{- end -}}

{{- define "lifelog.podSecurity" -}}
runAsNonRoot: true
runAsUser: {{ .Values.securityContext.runAsUser }}
runAsGroup: {{ .Values.securityContext.fsGroup }}
fsGroup: {{ .Values.securityContext.fsGroup }}
fsGroupChangePolicy: OnRootMismatch
seccompProfile: {type: RuntimeDefault}
{{- end -}}

{{/* The password is a file of its own: not in the environment, which pods show, and in no argument. */}}
{{- define "lifelog.mounts" -}}
- {name: settings, mountPath: /etc/lifelog/lifelog.conf, subPath: lifelog.conf, readOnly: true}
{{- if .Values.cassandra.username }}
- {name: cassandra-password, mountPath: /etc/lifelog/secret, readOnly: true}
{{- end }}
{{- if .Values.tls.secret }}
- {name: tls, mountPath: /etc/lifelog/tls, readOnly: true}
{{- end }}
{{ include "lifelog.dataMounts" . }}
{{- end -}}

{{- define "lifelog.volumes" -}}
- name: settings
  configMap: {name: {{ include "lifelog.name" . }}-settings}
{{- if .Values.cassandra.username }}
- name: cassandra-password
  secret:
    secretName: {{ required "cassandra.secret names the Secret with the password of cassandra.username" .Values.cassandra.secret }}
    defaultMode: 0440
    items: [{key: {{ .Values.cassandra.secretKey }}, path: password}]
{{- end }}
{{- if .Values.tls.secret }}
- name: tls
  secret: {secretName: {{ .Values.tls.secret }}, defaultMode: 0440}
{{- end }}
{{ include "lifelog.dataVolumes" . }}
{{- end -}}

{{/* What an executor needs as well: it is told all settings by its driver. */}}
{{- define "lifelog.dataMounts" -}}
- {name: collection, mountPath: {{ .Values.volumes.collection.mountPath }}, readOnly: true}
- {name: home, mountPath: /var/lib/lifelog}
- {name: models, mountPath: /var/lib/lifelog/models}
- {name: work, mountPath: /work-dir}
- {name: tmp, mountPath: /tmp}
{{- end -}}

{{- define "lifelog.dataVolumes" -}}
- name: collection
  persistentVolumeClaim: {claimName: {{ .Values.volumes.collection.claim }}, readOnly: true}
- name: models
  persistentVolumeClaim: {claimName: {{ .Values.volumes.models.claim }}}
- {name: home, emptyDir: {}}
- {name: work, emptyDir: {}}
- {name: tmp, emptyDir: {}}
{{- end -}}

{{/* The pod of a driver, without what Spark adds. */}}
{{- define "lifelog.driverPod" -}}
metadata:
  labels:
    {{- include "lifelog.labels" . | nindent 4 }}
    lifelog/role: driver
spec:
  serviceAccountName: {{ include "lifelog.name" . }}-driver
  securityContext:
    {{- include "lifelog.podSecurity" . | nindent 4 }}
  containers:
    - name: spark-kubernetes-driver
      securityContext:
        {{- include "lifelog.containerSecurity" . | nindent 8 }}
      env:
        - {name: LIFELOG_CONF, value: /etc/lifelog/lifelog.conf}
      volumeMounts:
        {{- include "lifelog.mounts" . | nindent 8 }}
  volumes:
    {{- include "lifelog.volumes" . | nindent 4 }}
{{- end -}}

{{/* The pod of an executor: no settings, no secret, no token of Kubernetes. */}}
{{- define "lifelog.executorPod" -}}
metadata:
  labels:
    {{- include "lifelog.labels" . | nindent 4 }}
    lifelog/role: executor
spec:
  serviceAccountName: {{ include "lifelog.name" . }}
  automountServiceAccountToken: false
  {{- with .Values.spark.gpu.runtimeClassName }}
  runtimeClassName: {{ . }}
  {{- end }}
  {{- with .Values.spark.executor.nodeSelector }}
  nodeSelector:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  {{- with .Values.spark.executor.tolerations }}
  tolerations:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  securityContext:
    {{- include "lifelog.podSecurity" . | nindent 4 }}
  containers:
    - name: spark-kubernetes-executor
      securityContext:
        {{- include "lifelog.containerSecurity" . | nindent 8 }}
      env:
        - {name: OMP_WAIT_POLICY, value: PASSIVE}
        - {name: MALLOC_ARENA_MAX, value: "2"}
      volumeMounts:
        {{- include "lifelog.dataMounts" . | nindent 8 }}
  volumes:
    {{- include "lifelog.dataVolumes" . | nindent 4 }}
{{- end -}}

{{/* Spark's keys, the same for the operator and for a plain spark-submit. */}}
{{- define "lifelog.sparkConf" -}}
spark.driver.extraClassPath: /opt/lifelog/jobs/native/*
spark.executor.extraClassPath: /opt/lifelog/jobs/native/*
# The operator's own folder of settings would else be the pods'.
spark.driver.defaultJavaOptions: -Dlog4j2.configurationFile=file:/opt/lifelog/spark/conf/log4j2.properties
spark.executor.defaultJavaOptions: -Dlog4j2.configurationFile=file:/opt/lifelog/spark/conf/log4j2.properties
spark.driver.port: "7078"
spark.driver.blockManager.port: "7079"
spark.blockManager.port: "7079"
spark.ui.port: "4040"
{{- if .Values.spark.encryption }}
spark.authenticate: "true"
spark.network.crypto.enabled: "true"
spark.network.crypto.authEngineVersion: "2"
spark.io.encryption.enabled: "true"
{{- end }}
{{- with .Values.spark.gpu }}
{{- if gt (int .amount) 0 }}
spark.executor.resource.gpu.amount: {{ .amount | quote }}
spark.executor.resource.gpu.vendor: {{ .vendor | quote }}
spark.executor.resource.gpu.discoveryScript: /opt/lifelog/spark/bin/find-gpus
spark.task.resource.gpu.amount: {{ .perTask | quote }}
spark.lifelog.extract.device: gpu
spark.lifelog.extract.without-gpu: {{ .without }}
{{- end }}
{{- end }}
{{- range $key, $value := .Values.spark.conf }}
{{ $key }}: {{ $value | quote }}
{{- end }}
{{- end -}}

{{/* The body of a SparkApplication that runs a word of the jobs' jar. Takes a dict of root and arguments. */}}
{{- define "lifelog.application" -}}
{{- $root := .root -}}
{{- $spark := $root.Values.spark -}}
type: Java
mode: cluster
sparkVersion: {{ $spark.version }}
image: {{ include "lifelog.image" $root }}
imagePullPolicy: {{ $root.Values.image.pullPolicy }}
{{- with $root.Values.image.pullSecrets }}
imagePullSecrets:
  {{- toYaml . | nindent 2 }}
{{- end }}
mainClass: dev.lifelog.spark.jobs.command.Jobs
mainApplicationFile: local:///opt/lifelog/jobs/lifelog-spark-jobs.jar
arguments:
  {{- toYaml .arguments | nindent 2 }}
sparkConf:
  {{- include "lifelog.sparkConf" $root | nindent 2 }}
restartPolicy:
  type: OnFailure
  onFailureRetries: {{ $root.Values.reindex.retries }}
  onFailureRetryInterval: {{ $root.Values.reindex.retrySeconds }}
  onSubmissionFailureRetries: {{ $root.Values.reindex.retries }}
  onSubmissionFailureRetryInterval: {{ $root.Values.reindex.retrySeconds }}
driver:
  cores: {{ $spark.driver.cores }}
  coreLimit: {{ $spark.driver.coreLimit | quote }}
  memory: {{ $spark.driver.memory }}
  memoryOverhead: {{ $spark.driver.memoryOverhead }}
  serviceAccount: {{ include "lifelog.name" $root }}-driver
  template:
    {{- include "lifelog.driverPod" $root | nindent 4 }}
executor:
  instances: {{ $spark.executor.instances }}
  cores: {{ $spark.executor.cores }}
  coreLimit: {{ $spark.executor.coreLimit | quote }}
  memory: {{ $spark.executor.memory }}
  memoryOverhead: {{ $spark.executor.memoryOverhead }}
  serviceAccount: {{ include "lifelog.name" $root }}
  deleteOnTermination: true
  template:
    {{- include "lifelog.executorPod" $root | nindent 4 }}
{{- end -}}
