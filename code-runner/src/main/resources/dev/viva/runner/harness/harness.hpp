// Runs one candidate's C++ program in its box: a line of JSON in, a line of JSON on descriptor 3 out.
// Nothing here is secret: expected values never come into the box, and each answer carries the nonce of its test.
// This is what depends on the types of the program; the rest is in harness.cpp, which is compiled once for all programs.
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

[[noreturn]] void wrong(const char* type);
long long integer(const Json& json);
unsigned long long natural(const Json& json);
long double number(const Json& json);

template <class T, class = void> struct From;
template <> struct From<bool> { static bool of(const Json& j); };
template <> struct From<std::string> { static std::string of(const Json& j); };
template <> struct From<char> { static char of(const Json& j); };
template <class T> struct From<T, std::enable_if_t<std::is_integral_v<T>>> {
    static T of(const Json& j) { if constexpr (std::is_unsigned_v<T>) return T(natural(j)); else return T(integer(j)); }
};
template <class T> struct From<T, std::enable_if_t<std::is_floating_point_v<T>>> { static T of(const Json& j) { return T(number(j)); } };
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

void quote(const std::string& text, std::string& out);
void floating(double value, std::string& out);

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
    else if constexpr (std::is_floating_point_v<T>) floating(double(value), out);
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

const Json& arguments(const Json& message, const char* name);
[[noreturn]] void serve(const Action& action);

template <class R, class... A> [[noreturn]] void serve_function(R (*function)(A...)) {
    serve([function](const Json& message) {
        return invoke_with(function, static_cast<std::tuple<A...>*>(nullptr), arguments(message, "args"), std::index_sequence_for<A...>{});
    });
}

using Method = std::function<std::string(void*, const Json&)>;
using Thing = std::unique_ptr<void, void (*)(void*)>;

// B: the class itself, or one that it has the method of.
template <class T, class B, class R, class... A> Method method(R (B::*pointer)(A...)) {
    return [pointer](void* thing, const Json& args) {
        auto call = [&](auto&... values) -> R { return (static_cast<T*>(thing)->*pointer)(values...); };
        return invoke_with(call, static_cast<std::tuple<A...>*>(nullptr), args, std::index_sequence_for<A...>{});
    };
}
template <class T, class B, class R, class... A> Method method(R (B::*pointer)(A...) const) {
    return [pointer](void* thing, const Json& args) {
        auto call = [&](auto&... values) -> R { return (static_cast<T*>(thing)->*pointer)(values...); };
        return invoke_with(call, static_cast<std::tuple<A...>*>(nullptr), args, std::index_sequence_for<A...>{});
    };
}

// An argument of a constructor, whose types cannot be asked for: becomes whatever is wanted, but the thing itself.
template <class T> struct Any {
    const Json& json;
    template <class U, class = std::enable_if_t<!std::is_same_v<Plain<U>, T>>> operator U() const { return From<U>::of(json); }
};

template <class T, size_t... I> T* make(const Json& init, std::index_sequence<I...>) {
    if constexpr (requires { T(Any<T>{init.items[I]}...); }) {
        if (init.items.size() == sizeof...(I)) return new T(Any<T>{init.items[I]}...);
    }
    if constexpr (sizeof...(I) < 6) return make<T>(init, std::make_index_sequence<sizeof...(I) + 1>{});
    else throw std::runtime_error("no constructor takes these arguments");
}

[[noreturn]] void serve_things(Thing (*maker)(const Json&), const std::vector<std::pair<const char*, Method>>& methods);

template <class T> [[noreturn]] void serve_class(const std::vector<std::pair<const char*, Method>>& methods) {
    serve_things([](const Json& init) { return Thing(make<T>(init, std::index_sequence<>{}), [](void* thing) { delete static_cast<T*>(thing); }); }, methods);
}

}  // namespace viva
