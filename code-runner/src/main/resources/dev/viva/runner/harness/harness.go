// Package viva runs one candidate's Go program in its box: a line of JSON in, a line of JSON on descriptor 3 out.
// Nothing here is secret: expected values never come into the box, and each answer carries the nonce of its test.
package viva

import (
	"bufio"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"reflect"
	"runtime/debug"
	"strconv"
	"strings"
	"syscall"
)

const messageLimit = 4000
const maxDepth = 200

type call struct {
	Method string
	Args   []json.RawMessage
}

type message struct {
	Nonce  string
	Source *string
	Args   []json.RawMessage
	Init   []json.RawMessage
	Calls  []call
}

// private is a copy of a descriptor that no program started by exec inherits, out of the way of small numbers.
func private(descriptor int) int {
	copied, _, fault := syscall.Syscall(syscall.SYS_FCNTL, uintptr(descriptor), syscall.F_DUPFD_CLOEXEC, 20)
	if fault != 0 {
		os.Exit(70)
	}
	return int(copied)
}

func writeAll(descriptor int, data []byte) {
	for len(data) > 0 {
		count, fault := syscall.Write(descriptor, data)
		if fault == syscall.EINTR || fault == syscall.EAGAIN {
			continue
		}
		if fault != nil {
			os.Exit(70)
		}
		data = data[count:]
	}
}

func serve(action func(test message) []byte) {
	debug.SetMaxStack(64 << 20)
	control, results, out, err := private(0), private(3), private(1), private(2)
	syscall.Close(3)
	if null, fault := syscall.Open("/dev/null", syscall.O_RDONLY, 0); fault == nil {
		syscall.Dup3(null, 0, 0)
		syscall.Close(null)
	}
	lines := bufio.NewReaderSize(os.NewFile(uintptr(control), "control"), 1<<16)
	writeAll(results, []byte("{\"outcome\":\"ready\"}\n"))
	for {
		line, end := lines.ReadBytes('\n')
		if end != nil {
			os.Exit(0)
		}
		var test message
		if json.Unmarshal(line, &test) != nil {
			os.Exit(70)
		}
		answer := "\"outcome\":\"value\",\"value\":null"
		if test.Source == nil {
			answer = attempt(test, action)
		}
		mark := []byte("\x00" + test.Nonce + "\n")
		writeAll(out, mark)
		writeAll(err, mark)
		writeAll(results, []byte("{\"nonce\":"+quote(test.Nonce)+","+answer+"}\n"))
	}
}

func attempt(test message, action func(test message) []byte) (answer string) {
	defer func() {
		if fault := recover(); fault != nil {
			text := fmt.Sprint(fault) + "\n" + ownLines(string(debug.Stack()))
			if len(text) > messageLimit {
				text = text[:messageLimit]
			}
			answer = "\"outcome\":\"error\",\"message\":" + quote(strings.ToValidUTF8(text, "?"))
		}
	}()
	return "\"outcome\":\"value\",\"value\":" + string(action(test))
}

// ownLines are those of a stack that name the candidate's program.
func ownLines(stack string) string {
	var own []string
	for _, line := range strings.Split(stack, "\n") {
		if at := strings.Index(line, "solution.go:"); at >= 0 {
			own = append(own, "  at "+strings.SplitN(line[at:], " ", 2)[0])
		}
	}
	return strings.Join(own, "\n")
}

func quote(text string) string {
	quoted, _ := json.Marshal(text)
	return string(quoted)
}

// arguments are built anew for each call: a program may change what it was given.
func arguments(function reflect.Type, given []json.RawMessage) []reflect.Value {
	count := function.NumIn()
	if function.IsVariadic() && len(given) >= count-1 {
		count = len(given)
	}
	if len(given) != count {
		panic(fmt.Sprintf("%d arguments for a function of %d", len(given), function.NumIn()))
	}
	values := make([]reflect.Value, count)
	for i := range values {
		wanted := function.In(min(i, function.NumIn()-1))
		if function.IsVariadic() && i >= function.NumIn()-1 {
			wanted = wanted.Elem()
		}
		value := reflect.New(wanted)
		if fault := json.Unmarshal(given[i], value.Interface()); fault != nil {
			panic("the argument is no " + wanted.String() + ": " + fault.Error())
		}
		values[i] = value.Elem()
	}
	return values
}

func min(a, b int) int {
	if a < b {
		return a
	}
	return b
}

// outcome of a call: nothing, one value, or a list; an error that is one ends the test.
func outcome(results []reflect.Value) []byte {
	if last := len(results) - 1; last >= 0 && results[last].Type() == reflect.TypeOf((*error)(nil)).Elem() {
		if !results[last].IsNil() {
			panic(results[last].Interface())
		}
		results = results[:last]
	}
	switch len(results) {
	case 0:
		return []byte("null")
	case 1:
		return write(nil, results[0], 0)
	}
	out := []byte{'['}
	for i, result := range results {
		if i > 0 {
			out = append(out, ',')
		}
		out = write(out, result, 1)
	}
	return append(out, ']')
}

func write(out []byte, value reflect.Value, depth int) []byte {
	if depth > maxDepth {
		panic("the result is nested too deeply")
	}
	switch value.Kind() {
	case reflect.Invalid:
		return append(out, "null"...)
	case reflect.Bool:
		return strconv.AppendBool(out, value.Bool())
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return strconv.AppendInt(out, value.Int(), 10)
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		return strconv.AppendUint(out, value.Uint(), 10)
	case reflect.Float32, reflect.Float64:
		return number(out, value.Float())
	case reflect.String:
		return append(out, quote(value.String())...)
	case reflect.Interface, reflect.Ptr:
		if value.IsNil() {
			return append(out, "null"...)
		}
		return write(out, value.Elem(), depth+1)
	case reflect.Slice, reflect.Array:
		return list(out, value, depth)
	case reflect.Map:
		out = append(out, '{')
		for i, key := range value.MapKeys() {
			if i > 0 {
				out = append(out, ',')
			}
			name := key.String()
			if key.Kind() != reflect.String {
				name = string(write(nil, key, depth+1))
			}
			out = append(append(out, quote(name)...), ':')
			out = write(out, value.MapIndex(key), depth+1)
		}
		return append(out, '}')
	case reflect.Struct:
		text, fault := json.Marshal(value.Interface())
		if fault != nil {
			panic(fault)
		}
		return append(out, text...)
	}
	panic("a result of type " + value.Type().String() + " cannot be turned into JSON")
}

func list(out []byte, value reflect.Value, depth int) []byte {
	if value.Kind() == reflect.Slice && value.Type().Elem().Kind() == reflect.Uint8 {
		return append(out, quote(base64.StdEncoding.EncodeToString(value.Bytes()))...)
	}
	// A nil slice is an empty list to everybody who writes Go.
	out = append(out, '[')
	for i := 0; i < value.Len(); i++ {
		if i > 0 {
			out = append(out, ',')
		}
		out = write(out, value.Index(i), depth+1)
	}
	return append(out, ']')
}

func number(out []byte, value float64) []byte {
	switch {
	case math.IsNaN(value):
		return append(out, "NaN"...)
	case math.IsInf(value, 1):
		return append(out, "Infinity"...)
	case math.IsInf(value, -1):
		return append(out, "-Infinity"...)
	}
	start := len(out)
	out = strconv.AppendFloat(out, value, 'g', -1, 64)
	if !strings.ContainsAny(string(out[start:]), ".e") {
		out = append(out, ".0"...)
	}
	return out
}

// ServeFunction answers FUNCTION tests.
func ServeFunction(function interface{}) {
	called := reflect.ValueOf(function)
	serve(func(test message) []byte {
		return outcome(called.Call(arguments(called.Type(), test.Args)))
	})
}

// ServeClass answers CLASS tests.
func ServeClass(constructor interface{}) {
	called := reflect.ValueOf(constructor)
	serve(func(test message) []byte {
		thing := called.Call(arguments(called.Type(), test.Init))[0]
		if thing.Kind() != reflect.Ptr && thing.Kind() != reflect.Interface {
			pointer := reflect.New(thing.Type())
			pointer.Elem().Set(thing)
			thing = pointer
		}
		out := []byte{'['}
		for i, wanted := range test.Calls {
			if i > 0 {
				out = append(out, ',')
			}
			method := find(thing, wanted.Method)
			out = append(out, outcome(method.Call(arguments(method.Type(), wanted.Args)))...)
		}
		return append(out, ']')
	})
}

// find takes put, Put and, for get_all, GetAll: only names with a capital letter can be found at run time.
func find(thing reflect.Value, name string) reflect.Value {
	camel := ""
	for _, word := range strings.Split(name, "_") {
		if word != "" {
			camel += strings.ToUpper(word[:1]) + word[1:]
		}
	}
	for _, known := range []string{name, strings.ToUpper(name[:1]) + name[1:], camel} {
		if method := thing.MethodByName(known); method.IsValid() {
			return method
		}
	}
	panic("there is no method " + camel)
}
