variable "environment" {
  type = string
}

variable "class" {
  type = string
}

variable "backup_days" {
  type    = number
  default = 3
}
