import HTML
import Testing

struct AttributeTests {
    @Test func `a boolean attribute is there or not`() {
        #expect(
            rendered { input(.type(.checkbox), .checked(true), .required, .disabled(false)) }
                == "<input type=\"checkbox\" checked required>"
        )
    }

    @Test func `an attribute without a value vanishes`() {
        #expect(rendered { p(.id(nil), .class(nil, nil), .aria(.describedby, ids: [])) { "x" } } == "<p>x</p>")
    }

    @Test func `an empty value is still a value`() {
        #expect(rendered { img(.alt("")) } == "<img alt=\"\">")
    }

    @Test func `an attribute may depend on a condition`() {
        #expect(rendered { p(.if(true, .id("x")), .if(false, .hidden)) {} } == "<p id=\"x\"></p>")
    }

    @Test func `class names are separated by spaces`() {
        #expect(rendered { a(.class("button", nil, "primary")) {} } == "<a class=\"button primary\"></a>")
        #expect(rendered { a(.class("button")) {} } == "<a class=\"button\"></a>")
    }

    @Test func `of an attribute given twice the last one counts`() {
        #expect(
            rendered { input(.type(.text), .name("a"), .type(.email), .name(nil)) }
                == "<input name=\"a\" type=\"email\">"
        )
    }

    @Test func `aria and data attributes carry their prefix`() {
        let markup = rendered {
            input(
                .aria(.describedby, ids: ["hint", "error"]),
                .aria(.invalid, true),
                .aria(.valuenow, 3),
                .data("step", "2")
            )
        }
        #expect(
            markup
                == "<input aria-describedby=\"hint error\" aria-invalid=\"true\" aria-valuenow=\"3\" data-step=\"2\">"
        )
    }

    @Test func `a field says what it asks for and how it is typed`() {
        let markup = rendered {
            input(
                .type(.tel),
                .name("postal"),
                .value("675-8501"),
                .autocomplete(.postalCode),
                .inputmode(.numeric),
                .pattern("[0-9]{3}-?[0-9]{4}"),
                .maxlength(8),
                .required
            )
        }
        #expect(
            markup
                == "<input type=\"tel\" name=\"postal\" value=\"675-8501\" autocomplete=\"postal-code\" "
                + "inputmode=\"numeric\" pattern=\"[0-9]{3}-?[0-9]{4}\" maxlength=\"8\" required>"
        )
    }

    @Test func `a form says where and how it is sent`() {
        #expect(
            rendered { form(.method(.post), .action("/apply?step=1&lang=ja"), .enctype(.multipart), .novalidate) {} }
                == "<form method=\"post\" action=\"/apply?step=1&amp;lang=ja\" enctype=\"multipart/form-data\" novalidate>"
                + "</form>"
        )
    }
}
