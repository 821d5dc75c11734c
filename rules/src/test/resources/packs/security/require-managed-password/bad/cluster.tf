variable "password" {
  type = string
}

resource "aws_rds_cluster" "shop" { # expect: require-managed-password
  master_password = var.password
}
