// Declares as many resources as its configuration says: the same ones as all the other programs.
package main

import (
	"fmt"
	"strconv"

	appsv1 "github.com/pulumi/pulumi-kubernetes/sdk/v4/go/kubernetes/apps/v1"
	corev1 "github.com/pulumi/pulumi-kubernetes/sdk/v4/go/kubernetes/core/v1"
	metav1 "github.com/pulumi/pulumi-kubernetes/sdk/v4/go/kubernetes/meta/v1"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi/config"
)

const namespace = "bench"

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		count := config.New(ctx, "bench").RequireInt("count")
		for number := 0; number < count; number++ {
			if err := declare(ctx, number); err != nil {
				return err
			}
		}
		ctx.Export("count", pulumi.Int(count))
		return nil
	})
}

func declare(ctx *pulumi.Context, number int) error {
	var err error
	switch number % 3 {
	case 0:
		err = configMap(ctx, fmt.Sprintf("map-%d", number), number)
	case 1:
		err = deployment(ctx, fmt.Sprintf("app-%d", number))
	default:
		err = service(ctx, fmt.Sprintf("service-%d", number), fmt.Sprintf("app-%d", number-1))
	}
	return err
}

func metadata(name string) *metav1.ObjectMetaArgs {
	return &metav1.ObjectMetaArgs{
		Name:        pulumi.String(name),
		Namespace:   pulumi.String(namespace),
		Annotations: pulumi.StringMap{"pulumi.com/skipAwait": pulumi.String("true")},
	}
}

func labels(app string) pulumi.StringMap {
	return pulumi.StringMap{"app": pulumi.String(app)}
}

func configMap(ctx *pulumi.Context, name string, number int) error {
	_, err := corev1.NewConfigMap(ctx, name, &corev1.ConfigMapArgs{
		Metadata: metadata(name),
		Data: pulumi.StringMap{
			"number": pulumi.String(strconv.Itoa(number)),
			"text":   pulumi.String(fmt.Sprintf("a line of some length for number %d", number)),
		},
	})
	return err
}

func deployment(ctx *pulumi.Context, name string) error {
	_, err := appsv1.NewDeployment(ctx, name, &appsv1.DeploymentArgs{
		Metadata: metadata(name),
		Spec: &appsv1.DeploymentSpecArgs{
			Replicas: pulumi.Int(0),
			Selector: &metav1.LabelSelectorArgs{MatchLabels: labels(name)},
			Template: &corev1.PodTemplateSpecArgs{
				Metadata: &metav1.ObjectMetaArgs{Labels: labels(name)},
				Spec: &corev1.PodSpecArgs{
					Containers: corev1.ContainerArray{&corev1.ContainerArgs{
						Name:  pulumi.String("app"),
						Image: pulumi.String("example.org/app:1"),
						Env: corev1.EnvVarArray{&corev1.EnvVarArgs{
							Name:  pulumi.String("NAME"),
							Value: pulumi.String(name),
						}},
						Ports: corev1.ContainerPortArray{&corev1.ContainerPortArgs{ContainerPort: pulumi.Int(8080)}},
						Resources: &corev1.ResourceRequirementsArgs{
							Requests: pulumi.StringMap{"cpu": pulumi.String("100m"), "memory": pulumi.String("64Mi")},
						},
					}},
				},
			},
		},
	})
	return err
}

func service(ctx *pulumi.Context, name, app string) error {
	_, err := corev1.NewService(ctx, name, &corev1.ServiceArgs{
		Metadata: metadata(name),
		Spec: &corev1.ServiceSpecArgs{
			Selector: labels(app),
			Ports: corev1.ServicePortArray{&corev1.ServicePortArgs{
				Port:       pulumi.Int(80),
				TargetPort: pulumi.Int(8080),
			}},
		},
	})
	return err
}
