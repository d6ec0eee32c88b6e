// Runs one candidate's C++ program in its box: a line of JSON in, a line of JSON on descriptor 3 out.
// Nothing here is secret: expected values never come into the box, and each answer carries the nonce of its test.
#pragma once
#include <bits/stdc++.h>
#include <fcntl.h>
#include <unistd.h>

namespace viva {

struct Json {
    enum Kind { NONE, BOOL, NUMBER, TEXT, LIST, OBJECT } kind = NONE;
    bool truth = false;
    std::string text;  // of a text; of a number as it was written
    std::vector<Json> items;
    std::vector<std::pair<std::string, Json>> fields;

    const Json* find(const char* name) const {
        for (auto& field : fields) if (field.first == name) return &field.second;
        return nullptr;
    }
};

class Reader {
    const char* at;

    void space() { while (*at == ' ' || *at == '\t' || *at == '\r' || *at == '\n') at++; }

    void utf8(unsigned code, std::string& out) {
        if (code < 0x80) out += char(code);
        else if (code < 0x800) { out += char(0xC0 | code >> 6); out += char(0x80 | (code & 63)); }
        else if (code < 0x10000) { out += char(0xE0 | code >> 12); out += char(0x80 | (code >> 6 & 63)); out += char(0x80 | (code & 63)); }
        else { out += char(0xF0 | code >> 18); out += char(0x80 | (code >> 12 & 63)); out += char(0x80 | (code >> 6 & 63)); out += char(0x80 | (code & 63)); }
    }

    unsigned hex() { unsigned code = unsigned(std::stoul(std::string(at, 4), nullptr, 16)); at += 4; return code; }

    std::string quoted() {
        std::string out;
        for (at++; *at && *at != '"'; ) {
            if (*at != '\\') { out += *at++; continue; }
            char escape = *++at; at++;
            switch (escape) {
                case 'n': out += '\n'; break;
                case 't': out += '\t'; break;
                case 'r': out += '\r'; break;
                case 'b': out += '\b'; break;
                case 'f': out += '\f'; break;
                case 'u': {
                    unsigned code = hex();
                    if (code >= 0xD800 && code < 0xDC00 && at[0] == '\\' && at[1] == 'u') { at += 2; code = 0x10000 + ((code - 0xD800) << 10) + (hex() - 0xDC00); }
                    utf8(code, out);
                    break;
                }
                default: out += escape;
            }
        }
        at++;
        return out;
    }

public:
    explicit Reader(const std::string& line) : at(line.c_str()) {}

    Json value() {
        Json json;
        space();
        if (*at == '{') {
            json.kind = Json::OBJECT;
            at++; space();
            while (*at && *at != '}') {
                std::string name = quoted(); space(); at++;
                json.fields.emplace_back(std::move(name), value());
                space(); if (*at == ',') { at++; space(); }
            }
            at++;
        } else if (*at == '[') {
            json.kind = Json::LIST;
            at++; space();
            while (*at && *at != ']') { json.items.push_back(value()); space(); if (*at == ',') { at++; space(); } }
            at++;
        } else if (*at == '"') { json.kind = Json::TEXT; json.text = quoted(); }
        else if (!strncmp(at, "true", 4)) { json.kind = Json::BOOL; json.truth = true; at += 4; }
        else if (!strncmp(at, "false", 5)) { json.kind = Json::BOOL; at += 5; }
        else if (!strncmp(at, "null", 4)) at += 4;
        else {
            json.kind = Json::NUMBER;
            while (*at && !strchr(",]} \t\r\n", *at)) json.text += *at++;
        }
        return json;
    }
};

inline std::runtime_error wrong(const char* type) { return std::runtime_error(std::string("the argument is no ") + type); }

template <class T, class = void> struct From;
template <> struct From<bool> { static bool of(const Json& j) { if (j.kind != Json::BOOL) throw wrong("bool"); return j.truth; } };
template <> struct From<std::string> { static std::string of(const Json& j) { if (j.kind != Json::TEXT) throw wrong("string"); return j.text; } };
template <> struct From<char> { static char of(const Json& j) { if (j.kind != Json::TEXT || j.text.size() != 1) throw wrong("char"); return j.text[0]; } };
template <class T> struct From<T, std::enable_if_t<std::is_integral_v<T>>> {
    static T of(const Json& j) {
        if (j.kind != Json::NUMBER) throw wrong("integer");
        if (j.text.find_first_of(".eE") != std::string::npos) return T(std::stold(j.text));
        if constexpr (std::is_unsigned_v<T>) return T(std::stoull(j.text)); else return T(std::stoll(j.text));
    }
};
template <class T> struct From<T, std::enable_if_t<std::is_floating_point_v<T>>> {
    static T of(const Json& j) { if (j.kind != Json::NUMBER) throw wrong("number"); return T(std::stold(j.text)); }
};
template <class T> struct From<std::vector<T>> {
    static std::vector<T> of(const Json& j) { std::vector<T> v; for (auto& i : j.items) v.push_back(From<T>::of(i)); return v; }
};
template <class T> struct From<std::deque<T>> { static std::deque<T> of(const Json& j) { std::deque<T> v; for (auto& i : j.items) v.push_back(From<T>::of(i)); return v; } };
template <class T> struct From<std::list<T>> { static std::list<T> of(const Json& j) { std::list<T> v; for (auto& i : j.items) v.push_back(From<T>::of(i)); return v; } };
template <class T, size_t N> struct From<std::array<T, N>> { static std::array<T, N> of(const Json& j) { std::array<T, N> a{}; for (size_t i = 0; i < N; i++) a[i] = From<T>::of(j.items.at(i)); return a; } };
template <class T> struct From<std::set<T>> { static std::set<T> of(const Json& j) { std::set<T> v; for (auto& i : j.items) v.insert(From<T>::of(i)); return v; } };
template <class T> struct From<std::unordered_set<T>> { static std::unordered_set<T> of(const Json& j) { std::unordered_set<T> v; for (auto& i : j.items) v.insert(From<T>::of(i)); return v; } };
template <class A, class B> struct From<std::pair<A, B>> { static std::pair<A, B> of(const Json& j) { return {From<A>::of(j.items.at(0)), From<B>::of(j.items.at(1))}; } };
template <class T> struct From<std::optional<T>> { static std::optional<T> of(const Json& j) { if (j.kind == Json::NONE) return std::nullopt; return From<T>::of(j); } };
template <class K> K key(const std::string& name) { if constexpr (std::is_same_v<K, std::string>) return name; else return From<K>::of(Json{Json::NUMBER, false, name, {}, {}}); }
template <class K, class V> struct From<std::map<K, V>> { static std::map<K, V> of(const Json& j) { std::map<K, V> m; for (auto& f : j.fields) m.emplace(key<K>(f.first), From<V>::of(f.second)); return m; } };
template <class K, class V> struct From<std::unordered_map<K, V>> { static std::unordered_map<K, V> of(const Json& j) { std::unordered_map<K, V> m; for (auto& f : j.fields) m.emplace(key<K>(f.first), From<V>::of(f.second)); return m; } };

inline void quote(const std::string& text, std::string& out) {
    out += '"';
    for (unsigned char c : text) {
        if (c == '"' || c == '\\') { out += '\\'; out += char(c); }
        else if (c < 0x20) { char escape[8]; snprintf(escape, sizeof escape, "\\u%04x", c); out += escape; }
        else out += char(c);
    }
    out += '"';
}

template <class T> void write(const T& value, std::string& out);
template <class T> concept Range = requires(const T& t) { std::begin(t); std::end(t); };
template <class T> concept Mapping = requires { typename T::mapped_type; };
template <class T> struct IsOptional : std::false_type {};
template <class T> struct IsOptional<std::optional<T>> : std::true_type {};
template <class T> struct IsPair : std::false_type {};
template <class A, class B> struct IsPair<std::pair<A, B>> : std::true_type {};
template <class T> struct IsTuple : std::false_type {};
template <class... A> struct IsTuple<std::tuple<A...>> : std::true_type {};

template <class T> void write(const T& value, std::string& out) {
    if constexpr (std::is_same_v<T, bool>) out += value ? "true" : "false";
    else if constexpr (std::is_same_v<T, char>) quote(std::string(1, value), out);
    else if constexpr (std::is_integral_v<T>) out += std::to_string(value);
    else if constexpr (std::is_floating_point_v<T>) {
        if (!std::isfinite(value)) out += std::isnan(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";
        else { char number[64]; snprintf(number, sizeof number, "%.17g", double(value)); out += number; if (!strpbrk(number, ".e")) out += ".0"; }
    }
    else if constexpr (std::is_convertible_v<T, std::string>) quote(value, out);
    else if constexpr (IsOptional<T>::value) { if (value) write(*value, out); else out += "null"; }
    else if constexpr (IsPair<T>::value) { out += '['; write(value.first, out); out += ','; write(value.second, out); out += ']'; }
    else if constexpr (IsTuple<T>::value) {
        out += '[';
        std::apply([&](auto&... part) { size_t i = 0; ((out += i++ ? "," : "", write(part, out)), ...); }, value);
        out += ']';
    }
    else if constexpr (Mapping<T>) {
        out += '{';
        bool first = true;
        for (auto& [name, item] : value) {
            if (!first) out += ','; first = false;
            std::string text;
            if constexpr (std::is_convertible_v<decltype(name), std::string>) text = name; else write(name, text);
            quote(text, out); out += ':'; write(item, out);
        }
        out += '}';
    }
    else {
        static_assert(Range<T>, "a result of this type cannot be turned into JSON");
        out += '[';
        bool first = true;
        for (const auto& item : value) { if (!first) out += ','; first = false; write(static_cast<const typename T::value_type&>(item), out); }
        out += ']';
    }
}

using Action = std::function<std::string(const Json&)>;

template <class A> using Plain = std::remove_cv_t<std::remove_reference_t<A>>;

template <class Function, class... A, size_t... I>
std::string invoke_with(Function call, std::tuple<A...>*, const Json& args, std::index_sequence<I...>) {
    if (args.items.size() != sizeof...(A)) throw std::runtime_error("wrong number of arguments");
    // Built anew for each call: a program may change what it was given.
    std::tuple<Plain<A>...> values{From<Plain<A>>::of(args.items[I])...};
    std::string out;
    if constexpr (std::is_void_v<decltype(call(std::get<I>(values)...))>) { call(std::get<I>(values)...); out = "null"; }
    else write(static_cast<const Plain<decltype(call(std::get<I>(values)...))>&>(call(std::get<I>(values)...)), out);
    return out;
}

inline const Json& arguments(const Json& message, const char* name) {
    static const Json none{Json::LIST, false, "", {}, {}};
    const Json* found = message.find(name);
    return found && found->kind == Json::LIST ? *found : none;
}

inline void write_all(int descriptor, const std::string& text) {
    for (size_t done = 0; done < text.size(); ) {
        ssize_t count = ::write(descriptor, text.data() + done, text.size() - done);
        if (count < 0 && errno != EINTR) _exit(70);
        if (count > 0) done += size_t(count);
    }
}

[[noreturn]] inline void serve(const Action& action) {
    int control = fcntl(0, F_DUPFD_CLOEXEC, 20), results = fcntl(3, F_DUPFD_CLOEXEC, 20);
    int out = fcntl(1, F_DUPFD_CLOEXEC, 20), err = fcntl(2, F_DUPFD_CLOEXEC, 20);
    close(3);
    int null = open("/dev/null", O_RDONLY);
    dup2(null, 0);
    close(null);
    FILE* lines = fdopen(control, "r");
    write_all(results, "{\"outcome\":\"ready\"}\n");
    char* buffer = nullptr;
    size_t size = 0;
    while (getline(&buffer, &size, lines) > 0) {
        Json message = Reader(buffer).value();
        std::string nonce = message.find("nonce")->text, answer = "{\"nonce\":\"" + nonce + "\",";
        if (message.find("source")) answer += "\"outcome\":\"value\",\"value\":null}\n";
        else {
            try { answer += "\"outcome\":\"value\",\"value\":" + action(message) + "}\n"; }
            catch (const std::bad_alloc&) { answer += "\"outcome\":\"memory\"}\n"; }
            catch (const std::exception& error) {
                answer += "\"outcome\":\"error\",\"message\":";
                quote(std::string(error.what()).substr(0, 4000), answer);
                answer += "}\n";
            } catch (...) { answer += "\"outcome\":\"error\",\"message\":\"an exception of an unknown type\"}\n"; }
        }
        fflush(stdout);
        std::cout.flush();
        std::string mark = std::string(1, '\0') + nonce + "\n";
        write_all(out, mark);
        write_all(err, mark);
        write_all(results, answer);
    }
    _exit(0);
}

template <class R, class... A> [[noreturn]] void serve_function(R (*function)(A...)) {
    serve([function](const Json& message) {
        return invoke_with(function, static_cast<std::tuple<A...>*>(nullptr), arguments(message, "args"), std::index_sequence_for<A...>{});
    });
}

template <class T> using Method = std::function<std::string(T&, const Json&)>;

template <class T, class R, class... A> Method<T> method(R (T::*pointer)(A...)) {
    return [pointer](T& thing, const Json& args) {
        auto call = [&](auto&... values) -> R { return (thing.*pointer)(values...); };
        return invoke_with(call, static_cast<std::tuple<A...>*>(nullptr), args, std::index_sequence_for<A...>{});
    };
}
template <class T, class R, class... A> Method<T> method(R (T::*pointer)(A...) const) {
    return [pointer](T& thing, const Json& args) {
        auto call = [&](auto&... values) -> R { return (thing.*pointer)(values...); };
        return invoke_with(call, static_cast<std::tuple<A...>*>(nullptr), args, std::index_sequence_for<A...>{});
    };
}

// An argument of a constructor, whose types cannot be asked for: becomes whatever is wanted, but the thing itself.
template <class T> struct Any {
    const Json& json;
    template <class U, class = std::enable_if_t<!std::is_same_v<Plain<U>, T>>> operator U() const { return From<U>::of(json); }
};

template <class T, size_t... I> std::unique_ptr<T> make(const Json& init, std::index_sequence<I...>) {
    if constexpr (requires { T(Any<T>{init.items[I]}...); }) {
        if (init.items.size() == sizeof...(I)) return std::make_unique<T>(Any<T>{init.items[I]}...);
    }
    if constexpr (sizeof...(I) < 6) return make<T>(init, std::make_index_sequence<sizeof...(I) + 1>{});
    else throw std::runtime_error("no constructor takes these arguments");
}

template <class T> [[noreturn]] void serve_class(std::map<std::string, Method<T>> methods) {
    serve([methods](const Json& message) {
        auto thing = make<T>(arguments(message, "init"), std::index_sequence<>{});
        std::string out = "[";
        for (auto& call : arguments(message, "calls").items) {
            if (out.size() > 1) out += ',';
            out += methods.at(call.find("method")->text)(*thing, arguments(call, "args"));
        }
        return out + "]";
    });
}

}  // namespace viva
