variable "password" {
  sensitive = true
}

resource "aws_db_instance" "shop" {
  engine   = "postgres"
  password = var.password
}
