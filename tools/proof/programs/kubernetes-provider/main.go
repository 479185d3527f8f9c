// Pulumi's Kubernetes provider: its published package has no main that can be built, since that embeds generated files
// which the module lacks. The module's schema and Terraform mapping are read from beside the program.
package main

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/pulumi/pulumi-kubernetes/provider/v4/pkg/provider"
	"github.com/pulumi/pulumi-kubernetes/provider/v4/pkg/version"
)

func main() {
	schema, err := readBeside("schema.json")
	if err == nil {
		var mapping []byte
		if mapping, err = readBeside("terraform-mapping.json"); err == nil {
			provider.Serve("kubernetes", version.Version, schema, mapping)
			return
		}
	}
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}

func readBeside(name string) ([]byte, error) {
	program, err := os.Executable()
	if err != nil {
		return nil, err
	}
	return os.ReadFile(filepath.Join(filepath.Dir(program), name))
}
