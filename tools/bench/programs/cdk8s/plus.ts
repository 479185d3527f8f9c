// Writes as many objects as its first argument says to the folder that is its second: cdk8s-plus, by intent.
import { App, Chart, Size } from "cdk8s";
import * as plus from "cdk8s-plus-33";

const NAMESPACE = "bench";
const [count, folder] = process.argv.slice(2);

function metadata(name: string) {
    return { name, namespace: NAMESPACE, annotations: { "pulumi.com/skipAwait": "true" } };
}

function configMap(chart: Chart, name: string, number: number) {
    new plus.ConfigMap(chart, name, {
        metadata: metadata(name),
        data: { number: String(number), text: `a line of some length for number ${number}` },
    });
}

function deployment(chart: Chart, name: string) {
    new plus.Deployment(chart, name, {
        metadata: metadata(name),
        replicas: 0,
        podMetadata: { labels: { app: name } },
        containers: [{
            name: "app",
            image: "example.org/app:1",
            envVariables: { NAME: plus.EnvValue.fromValue(name) },
            portNumber: 8080,
            resources: { cpu: { request: plus.Cpu.millis(100) }, memory: { request: Size.mebibytes(64) } },
        }],
    });
}

function service(chart: Chart, name: string, app: string) {
    new plus.Service(chart, name, {
        metadata: metadata(name),
        selector: plus.Pods.select(chart, `${name}-pods`, { labels: { app } }),
        ports: [{ port: 80, targetPort: 8080 }],
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
