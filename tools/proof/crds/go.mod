// The modules whose definitions of custom kinds the proof installs. They are read, never built: a module of their own,
// so that what Traefik and its kin depend on decides nothing about the programs.
module dev.keelson/proof/crds

go 1.26.0

require (
	github.com/argoproj/argo-cd/v3 v3.5.7
	github.com/bitnami-labs/sealed-secrets v0.27.3
	github.com/cert-manager/cert-manager v1.14.4
	github.com/cloudnative-pg/cloudnative-pg v1.27.0
	github.com/fluxcd/kustomize-controller v1.7.3
	github.com/fluxcd/notification-controller v1.6.0
	github.com/fluxcd/source-controller v1.8.5
	github.com/traefik/traefik/v3 v3.6.12
)
