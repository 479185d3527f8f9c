// Writes as many objects as its first argument says to the folder that is its second: cdk8s alone.
import { ApiObject, App, Chart } from "cdk8s";

const NAMESPACE = "bench";
const [count, folder] = process.argv.slice(2);

function metadata(name: string) {
    return { name, namespace: NAMESPACE, annotations: { "pulumi.com/skipAwait": "true" } };
}

function configMap(chart: Chart, name: string, number: number) {
    new ApiObject(chart, name, {
        apiVersion: "v1",
        kind: "ConfigMap",
        metadata: metadata(name),
        data: { number: String(number), text: `a line of some length for number ${number}` },
    });
}

function deployment(chart: Chart, name: string) {
    new ApiObject(chart, name, {
        apiVersion: "apps/v1",
        kind: "Deployment",
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

function service(chart: Chart, name: string, app: string) {
    new ApiObject(chart, name, {
        apiVersion: "v1",
        kind: "Service",
        metadata: metadata(name),
        spec: { selector: { app }, ports: [{ port: 80, targetPort: 8080 }] },
    });
}

const app = new App({ outdir: folder });
const chart = new Chart(app, "bench");
for (let number = 0; number < Number(count); number++) {
    switch (number % 3) {
        case 0:
            configMap(chart, `map-${number}`, number);
            break;
        case 1:
            deployment(chart, `app-${number}`);
            break;
        default:
            service(chart, `service-${number}`, `app-${number - 1}`);
    }
}
app.synth();
