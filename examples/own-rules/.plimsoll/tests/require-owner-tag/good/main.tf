variable "owner" {
  type = string
}

resource "aws_db_instance" "shop" {
  engine         = "postgres"
  instance_class = "db.t4g.medium"
  tags           = { owner = "payments" }
}

# Not known here, so it is no finding.
resource "aws_dynamodb_table" "carts" {
  name = "carts"
  tags = { owner = var.owner }
}

resource "aws_db_proxy" "pool" {
  name          = "pool"
  engine_family = "POSTGRESQL"
}
