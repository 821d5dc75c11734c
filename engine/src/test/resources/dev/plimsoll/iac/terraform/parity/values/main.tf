variable "environment" {
  type    = string
  default = "staging"
}

variable "database" {
  type = object({
    class   = string
    port    = optional(number, 5432)
    zones   = optional(set(string), ["b", "a"])
    backup  = optional(object({ days = optional(number, 7), copies = optional(list(string)) }), {})
    comment = optional(string)
  })
  default = {
    class = "large"
    extra = "dropped"
  }
}

variable "sizes" {
  type    = map(number)
  default = { small = "20", large = 100 }
}

locals {
  production = var.environment == "production"
  name       = join("-", ["shop", var.environment, format("%03d", 7)])
  rules = [
    for index, port in [5432, 6432] : {
      name = "rule-${index}"
      port = port
      open = index > 0 ? "yes" : "no"
    }
  ]
  by_port = { for rule in local.rules : rule.port => rule.name... if rule.port > 0 }
}

resource "terraform_data" "scalars" {
  input = {
    name       = local.name
    days       = local.production ? 30 : var.database.backup.days
    text       = local.production ? 1 : "one"
    port       = var.database.port
    comment    = var.database.comment
    size       = lookup(var.sizes, var.database.class, 10)
    missing    = lookup(var.sizes, "huge", 10)
    remainder  = -7 % 3
    quotient   = 10 / 4
    large      = 12345678901234567890
    rounded    = floor(-2.5)
    negated    = !local.production
    quoted     = "a\tb \"c\" $${d} %%{e}"
    unicode    = "\u00fc${upper("ü")}"
    substring  = substr("production", 0, 4)
    matched    = regex("^([a-z]+)-(\\d+)", "shop-12")
    replaced   = replace("a.b.c", "/\\.([a-z])/", "-$1")
    trimmed    = trimspace("  x ")
    hash       = sha1("shop")
    address    = cidrsubnet("10.0.0.0/16", 8, 3)
    fallback   = try(var.database.nothing, "none")
    possible   = can(var.database.nothing)
    expression = (1 + 2) * 3 - -4
  }
}

resource "terraform_data" "collections" {
  input = {
    rules    = local.rules
    by_port  = local.by_port
    names    = local.rules[*].name
    zones    = var.database.zones
    backup   = var.database.backup
    sorted   = sort(["b", "a", "c"])
    distinct = distinct([3, 1, 3])
    flat     = flatten([[1, [2]], [], [3]])
    merged   = merge({ a = 1, b = 2 }, { b = 3 })
    zipped   = zipmap(["a", "b"], [1, 2])
    slice    = slice(["a", "b", "c"], 1, 3)
    keys     = keys({ z = 1, a = 2 })
    product  = setproduct(["a", "b"], [1, 2])
    chunks   = chunklist(["a", "b", "c"], 2)
    union    = setunion(["a"], ["b", "a"])
    numbers  = [for n in range(0, 10, 3) : n * n]
    grouped  = { for size in ["s", "l"] : size => [for name, of in var.sizes : name if substr(name, 0, 1) == size] }
  }
}

resource "terraform_data" "text" {
  input = <<-TEXT
    %{for rule in local.rules~}
    host ${rule.name} ${rule.port}%{if rule.open == "yes"} open%{endif}
    %{endfor~}
      indented ${var.environment}
  TEXT
}

resource "terraform_data" "counted" {
  count = local.production ? 3 : 2
  input = "node-${count.index}"
}

resource "terraform_data" "each" {
  for_each = toset([for rule in local.rules : rule.name])
  input    = "${each.key}=${each.value}"
}
