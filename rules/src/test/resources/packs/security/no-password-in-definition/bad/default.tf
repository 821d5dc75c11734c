variable "password" {
  default = "correct-horse"
}

resource "aws_db_instance" "shop" {
  engine   = "postgres"
  password = var.password # expect: no-password-in-definition
}
