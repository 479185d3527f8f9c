// Says what Pulumi hands to a program for each key below 'config:' of a stack file, as JSON: stack-values FILE.
//
// It goes the way of Pulumi's workspace.LoadProjectStackBytes and config.Value: the file is read without types, written
// again and read as settings, and what is no text there becomes JSON. Pulumi's own module would bring 300 others.
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"time"

	"gopkg.in/yaml.v3"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: stack-values FILE")
		os.Exit(2)
	}
	values, err := values(os.Args[1])
	if err == nil {
		err = json.NewEncoder(os.Stdout).Encode(values)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func values(file string) (map[string]string, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var untyped any
	if err := yaml.Unmarshal(text, &untyped); err != nil {
		return nil, err
	}
	if text, err = yaml.Marshal(untyped); err != nil {
		return nil, err
	}
	var stack struct {
		Config map[string]any `yaml:"config"`
	}
	if err := yaml.Unmarshal(text, &stack); err != nil {
		return nil, err
	}
	values := map[string]string{}
	for key, value := range stack.Config {
		if values[key], err = handedOn(value); err != nil {
			return nil, err
		}
	}
	return values, nil
}

// The text of a whole key: a text or nothing as it is, anything else as JSON, which goes through floats once more where
// it is a list or a map.
func handedOn(value any) (string, error) {
	switch value := plain(value).(type) {
	case nil:
		return "", nil
	case string:
		return value, nil
	case map[string]any, []any:
		text, err := json.Marshal(value)
		if err != nil {
			return "", err
		}
		again := json.NewDecoder(bytes.NewReader(text))
		again.UseNumber()
		var read any
		if err := again.Decode(&read); err != nil {
			return "", err
		}
		text, err = json.Marshal(numbers(read))
		return string(text), err
	default:
		text, err := json.Marshal(value)
		return string(text), err
	}
}

// Texts in place of dates, and of keys that are none.
func plain(value any) any {
	switch value := value.(type) {
	case time.Time:
		return value.String()
	case map[any]any:
		texts := map[string]any{}
		for key, each := range value {
			texts[fmt.Sprint(key)] = plain(each)
		}
		return texts
	case map[string]any:
		for key, each := range value {
			value[key] = plain(each)
		}
	case []any:
		for at, each := range value {
			value[at] = plain(each)
		}
	}
	return value
}

// A whole number of at most 64 bits with its sign stays one; every other becomes a float.
func numbers(value any) any {
	switch value := value.(type) {
	case json.Number:
		if whole, err := value.Int64(); err == nil {
			return whole
		}
		float, _ := value.Float64()
		return float
	case map[string]any:
		for key, each := range value {
			value[key] = numbers(each)
		}
	case []any:
		for at, each := range value {
			value[at] = numbers(each)
		}
	}
	return value
}
