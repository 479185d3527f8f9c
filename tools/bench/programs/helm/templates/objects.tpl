{{- range $number := until (int .Values.count) }}
---
{{- if eq (mod $number 3) 0 }}
apiVersion: v1
kind: ConfigMap
metadata:
  name: map-{{ $number }}
  namespace: bench
  annotations: {pulumi.com/skipAwait: "true"}
data:
  number: {{ $number | quote }}
  text: a line of some length for number {{ $number }}
{{- else if eq (mod $number 3) 1 }}
apiVersion: apps/v1
kind: Deployment
metadata:
  name: app-{{ $number }}
  namespace: bench
  annotations: {pulumi.com/skipAwait: "true"}
spec:
  replicas: 0
  selector: {matchLabels: {app: app-{{ $number }}}}
  template:
    metadata: {labels: {app: app-{{ $number }}}}
    spec:
      containers:
        - name: app
          image: example.org/app:1
          env: [{name: NAME, value: app-{{ $number }}}]
          ports: [{containerPort: 8080}]
          resources: {requests: {cpu: 100m, memory: 64Mi}}
{{- else }}
apiVersion: v1
kind: Service
metadata:
  name: service-{{ $number }}
  namespace: bench
  annotations: {pulumi.com/skipAwait: "true"}
spec:
  selector: {app: app-{{ sub $number 1 }}}
  ports: [{port: 80, targetPort: 8080}]
{{- end }}
{{- end }}
