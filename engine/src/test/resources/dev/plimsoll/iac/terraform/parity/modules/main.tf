module "queue" {
  source   = "./queue"
  for_each = { orders = { days = 3 }, mails = {} }

  name = each.key
  days = lookup(each.value, "days", null)
}

module "off" {
  source = "./queue"
  count  = 0

  name = "off"
}

resource "terraform_data" "names" {
  input = [for queue in module.queue : queue.label]
}

resource "terraform_data" "one" {
  input = module.queue["orders"].days
}

resource "terraform_data" "none" {
  input = length(module.off)
}
