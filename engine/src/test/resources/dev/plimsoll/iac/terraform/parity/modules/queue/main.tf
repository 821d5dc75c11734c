variable "name" {
  type = string
}

variable "days" {
  type     = number
  default  = 14
  nullable = false
}

locals {
  label = title(var.name)
}

resource "terraform_data" "queue" {
  input = { name = local.label, days = var.days }
}

output "label" {
  value = local.label
}

output "days" {
  value = var.days
}
