// Declares as many resources as its configuration says: the same ones as all the other programs.
import * as kubernetes from "@pulumi/kubernetes";
import * as pulumi from "@pulumi/pulumi";

const NAMESPACE = "bench";

function metadata(name: string) {
    return { name, namespace: NAMESPACE, annotations: { "pulumi.com/skipAwait": "true" } };
}

function configMap(name: string, number: number) {
    new kubernetes.core.v1.ConfigMap(name, {
        metadata: metadata(name),
        data: { number: String(number), text: `a line of some length for number ${number}` },
    });
}

function deployment(name: string) {
    new kubernetes.apps.v1.Deployment(name, {
        metadata: metadata(name),
        spec: {
            replicas: 0,
            selector: { matchLabels: { app: name } },
            template: {
                metadata: { labels: { app: name } },
                spec: {
                    containers: [{
                        name: "app",
                        image: "example.org/app:1",
                        env: [{ name: "NAME", value: name }],
                        ports: [{ containerPort: 8080 }],
                        resources: { requests: { cpu: "100m", memory: "64Mi" } },
                    }],
                },
            },
        },
    });
}

function service(name: string, app: string) {
    new kubernetes.core.v1.Service(name, {
        metadata: metadata(name),
        spec: { selector: { app }, ports: [{ port: 80, targetPort: 8080 }] },
    });
}

export const count = new pulumi.Config("bench").requireNumber("count");
for (let number = 0; number < count; number++) {
    switch (number % 3) {
        case 0:
            configMap(`map-${number}`, number);
            break;
        case 1:
            deployment(`app-${number}`);
            break;
        default:
            service(`service-${number}`, `app-${number - 1}`);
    }
}
