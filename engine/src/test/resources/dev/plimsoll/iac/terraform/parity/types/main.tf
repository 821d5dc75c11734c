variable "list" {
  type    = list(string)
  default = []
}

variable "numbers" {
  type    = list(number)
  default = [1, 2]
}

variable "set" {
  type    = set(string)
  default = []
}

variable "map" {
  type    = map(string)
  default = {}
}

variable "null_list" {
  type    = list(string)
  default = null
}

variable "null_number" {
  type    = number
  default = null
}

variable "null_bool" {
  type    = bool
  default = null
}

variable "object" {
  type    = object({ a = optional(string), b = optional(number) })
  default = { a = "x" }
}

resource "terraform_data" "equal" {
  input = {
    list_list      = var.numbers == tolist([1, 2])
    tuples         = [1, 2] == [1, 2]
    tuple_texts    = ["1"] == [1]
    set_list       = var.set == var.list
    objects        = { a = 1 } == { a = 1 }
    object_texts   = { a = "1" } == { a = 1 }
    null_text      = null == ""
    null_null      = null == null
    typed_null     = var.null_number == null
    null_lists     = var.null_list == null
    null_and_empty = var.null_list == var.list
    number_text    = 1 == "1"
    bool_text      = true == "true"
    unset          = var.object.b == null
    numbers        = 1.0 == 1
  }
}

resource "terraform_data" "conditional" {
  input = {
    null_or_list   = true ? null : ["a"]
    list_or_null   = true ? ["a"] : null
    empty_or_list  = true ? [] : ["a"]
    empty_or_map   = true ? {} : { a = 1 }
    map_or_empty   = true ? { a = 1 } : {}
    number_or_text = true ? 1 : "a"
    bool_or_text   = false ? "a" : true
    null_or_number = false ? 1 : null
    list_or_tuple  = true ? var.list : ["a"]
    objects        = true ? { a = 1 } : { a = "x" }
    tuples         = true ? [1, "a"] : ["b", 2]
  }
}

resource "terraform_data" "conversions" {
  input = {
    null_text     = tostring(null)
    null_bool     = tobool(var.null_bool)
    null_list     = try(tolist(var.null_list), "error")
    null_set      = try(toset(var.null_list), "error")
    null_length   = try(length(var.null_list), "error")
    null_join     = try(join(",", var.null_list), "error")
    null_concat   = try(concat(var.null_list, ["a"]), "error")
    null_for      = try([for x in var.null_list : x], "error")
    null_index    = try(var.null_list[0], "error")
    null_merge    = merge(null, { a = 1 })
    null_template = try("x${var.null_number}", "error")
    null_sum      = try(1 + var.null_number, "error")
    null_not      = try(!var.null_bool, "error")
    null_and      = try(var.null_bool && false, "error")
    null_if       = try(var.null_bool ? 1 : 2, "error")
    null_format   = try(format("%s", var.null_number), "error")
    null_upper    = try(upper(null), "error")
    null_lookup   = try(lookup(null, "a", "b"), "error")
    null_keys     = try(keys(null), "error")
    null_encode   = jsonencode(null)
    null_decode   = jsondecode("null")
    null_coalesce = try(coalesce(null, null), "error")
    null_contains = try(contains(["a"], null), "error")
    null_element  = try(element([], 0), "error")
    null_compact  = compact([null, "", "a"])
    null_sort     = try(sort(["a", null]), "error")
    null_flatten  = try(flatten([null, ["a"]]), "error")
    null_distinct = distinct([null, null, "a"])
    null_zipmap   = zipmap(["a"], [null])
    null_values   = values({ a = null })
    null_one      = one([null])
    null_tomap    = tomap({ a = null, b = "x" })
    null_try      = try(null, "a")
    null_can      = can(null)
    mixed_list    = tolist([1, "a", true])
    mixed_map     = tomap({ a = 1, b = "x" })
    mixed_set     = toset([1, "1"])
    bool_list     = tolist([true, "x"])
    empty_text    = [tostring(""), try(tonumber(""), "error"), try(tobool(""), "error")]
    exponent      = tostring(1e3)
    fraction      = tostring(1.50)
    object        = var.object
    nonsensitive  = try(var.object.c, "error")
    numeric_index = var.numbers["1"]
    splat_object  = var.object[*].a
    list_element  = element(var.numbers, 3)
    type_of_keys  = { 1 = "a", true = "b" }
    for_null      = [for x in [1, null] : x == null ? "null" : "set"]
    for_filter    = { for k, v in { a = 1, b = null } : k => v if v != null }
  }
}
