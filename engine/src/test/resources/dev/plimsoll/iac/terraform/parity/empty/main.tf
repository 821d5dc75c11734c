variable "none" {
  type    = string
  default = null
}

variable "list" {
  type    = list(string)
  default = []
}

variable "map" {
  type    = map(object({ size = number }))
  default = {}
}

variable "object" {
  type = object({
    name = optional(string)
    tags = optional(map(string))
    list = optional(list(number), [])
  })
  default = {}
}

variable "anything" {
  default = null
}

resource "terraform_data" "null" {
  input = var.none
}

resource "terraform_data" "values" {
  input = {
    none        = var.none
    anything    = var.anything
    list        = var.list
    map         = var.map
    object      = var.object
    tuple       = []
    empty       = {}
    text        = ""
    given       = var.none == null
    chosen      = var.none != null ? var.none : "otherwise"
    branch      = var.none == null ? null : "set"
    either      = coalesce(var.none, "", "first")
    lists       = coalescelist(var.list, ["a"])
    length      = length(var.list)
    joined      = join(",", var.list)
    compacted   = compact(["a", "", null])
    element     = try(var.list[0], null)
    one         = one(var.list)
    splat       = var.none[*]
    splat_set   = "x" [*]
    merged      = merge({ a = null }, var.map)
    converted   = tonumber(null)
    set         = toset([])
    as_list     = tolist([])
    as_map      = tomap({})
    entries     = { for key, value in var.map : key => value.size }
    flat        = flatten([[], [null]])
    concat      = concat([], var.list)
    contains    = try(contains([null, "a"], null), "none")
    keys        = keys(var.map)
    looked_up   = lookup({ a = null }, "a", "default")
    alltrue     = alltrue([])
    anytrue     = anytrue([])
    max         = try(max(var.list...), "none")
    encoded     = jsonencode({ a = null, b = [], c = {}, d = "" })
    decoded     = jsondecode("{\"a\":null,\"b\":[],\"c\":{}}")
    yaml        = yamldecode("a: null\nb: []\nc: ~\n")
    sum         = try(sum([]), "none")
    trimmed     = trim("", "x")
    split       = split(",", "")
    format      = format("%s-%v", "", null == null)
    regexall    = regexall("x", "")
    matched     = try(regex("x", ""), "none")
    zipped      = zipmap([], [])
    conditional = length(var.list) > 0 ? var.list : null
  }
}

resource "terraform_data" "counted" {
  count = var.none == null ? 0 : 1
}

resource "terraform_data" "each" {
  for_each = var.map
  input    = each.value
}
