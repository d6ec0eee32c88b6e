// The part of the harness that is the same for every program: reads and writes JSON, answers tests.
#include <bits/stdc++.h>
#include "harness.hpp"

namespace viva {

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

void wrong(const char* type) { throw std::runtime_error(std::string("the argument is no ") + type); }

bool From<bool>::of(const Json& j) { if (j.kind != Json::BOOL) wrong("bool"); return j.truth; }
std::string From<std::string>::of(const Json& j) { if (j.kind != Json::TEXT) wrong("string"); return j.text; }
char From<char>::of(const Json& j) { if (j.kind != Json::TEXT || j.text.size() != 1) wrong("char"); return j.text[0]; }

static bool fractional(const Json& j) {
    if (j.kind != Json::NUMBER) wrong("integer");
    return j.text.find_first_of(".eE") != std::string::npos;
}

long long integer(const Json& j) { return fractional(j) ? (long long) std::stold(j.text) : std::stoll(j.text); }
unsigned long long natural(const Json& j) { return fractional(j) ? (unsigned long long) std::stold(j.text) : std::stoull(j.text); }
long double number(const Json& j) { if (j.kind != Json::NUMBER) wrong("number"); return std::stold(j.text); }

void quote(const std::string& text, std::string& out) {
    out += '"';
    for (unsigned char c : text) {
        if (c == '"' || c == '\\') { out += '\\'; out += char(c); }
        else if (c < 0x20) { char escape[8]; snprintf(escape, sizeof escape, "\\u%04x", c); out += escape; }
        else out += char(c);
    }
    out += '"';
}

void floating(double value, std::string& out) {
    if (!std::isfinite(value)) { out += std::isnan(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity"; return; }
    char number[64];
    snprintf(number, sizeof number, "%.17g", value);
    out += number;
    if (!strpbrk(number, ".e")) out += ".0";
}

const Json& arguments(const Json& message, const char* name) {
    static const Json none{Json::LIST, false, "", {}, {}};
    const Json* found = message.find(name);
    return found && found->kind == Json::LIST ? *found : none;
}

static void write_all(int descriptor, const std::string& text) {
    for (size_t done = 0; done < text.size(); ) {
        ssize_t count = ::write(descriptor, text.data() + done, text.size() - done);
        if (count < 0 && errno != EINTR) _exit(70);
        if (count > 0) done += size_t(count);
    }
}

void serve(const Action& action) {
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

void serve_things(Thing (*maker)(const Json&), const std::vector<std::pair<const char*, Method>>& methods) {
    serve([&](const Json& message) {
        Thing thing = maker(arguments(message, "init"));
        std::string out = "[";
        for (auto& call : arguments(message, "calls").items) {
            if (out.size() > 1) out += ',';
            const std::string& name = call.find("method")->text;
            auto found = std::find_if(methods.begin(), methods.end(), [&](auto& method) { return method.first == name; });
            if (found == methods.end()) throw std::runtime_error("no method " + name);
            out += found->second(thing.get(), arguments(call, "args"));
        }
        return out + "]";
    });
}

}  // namespace viva
