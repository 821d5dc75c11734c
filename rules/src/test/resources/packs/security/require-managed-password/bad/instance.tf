variable "password" {
  type      = string
  sensitive = true
}

resource "aws_db_instance" "shop" { # expect: require-managed-password
  password = var.password
}
